package jp.ritchi.security.account;

import java.util.Optional;
import jp.ritchi.security.Callers;
import jp.ritchi.security.Clearance;
import org.springframework.stereotype.Component;

/** Answers from the stored accounts, each time anew. */
@Component
class StoredCallers implements Callers {
    private final AccountStore store;

    StoredCallers(AccountStore store) {
        this.store = store;
    }

    @Override
    public Optional<Clearance> findClearance(String account) {
        return store.find(account).filter(Account::enabled).map(found -> found.role().clearance());
    }
}
