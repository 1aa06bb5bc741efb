package jp.ritchi.security.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules about accounts: who may sign in, and that an administrator always remains. Every change
 * is recorded in the transaction that makes it.
 */
@Service
public class Accounts {
    private final AccountStore store;
    private final Passwords passwords;
    private final Audit audit;

    Accounts(AccountStore store, Passwords passwords, Audit audit) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** The form in which names are stored and compared. */
    public static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The enabled account that has this password; as slow for a name that nobody has. */
    public Optional<Account> authenticate(String name, String password) {
        var stored = normal(name).replace("\0", "");
        // The account first: a password changed meanwhile then carries the older stamp and fails.
        var account = store.find(stored);
        boolean right = passwords.matches(password, store.findHash(stored).orElse(null));
        return account.filter(found -> right && found.enabled());
    }

    /** The stamp that a session of this account must carry; empty when it may not sign in. */
    public Optional<Long> findStamp(String name) {
        return store.findStamp(name);
    }

    List<Account> list() {
        return store.list();
    }

    /** Creates an account; {@code by} is the administrator, or {@code system}. */
    @Transactional
    Account create(String name, Role role, String password, String by) {
        if (!name.matches("[a-z0-9][a-z0-9._@-]{0,63}")) {
            throw AccountProblems.badName();
        }
        if (!store.insert(name, passwords.hash(name, password), role, by)) {
            throw AccountProblems.nameTaken();
        }
        audit.record("account.create", name, Map.of("role", role.id()));
        return get(name);
    }

    @Transactional
    Account change(String name, AccountChange change) {
        var before = get(name);
        keepAnAdministrator(before, change);
        if (change.role() != null && change.role() != before.role()) {
            store.setRole(name, change.role());
            audit.record(
                    "account.role",
                    name,
                    Map.of("from", before.role().id(), "to", change.role().id()));
        }
        if (change.enabled() != null && change.enabled() != before.enabled()) {
            store.setEnabled(name, change.enabled());
            audit.record(change.enabled() ? "account.enable" : "account.disable", name, Map.of());
        }
        if (change.password() != null) {
            store.setPassword(name, passwords.hash(name, change.password()));
            audit.record("account.password-reset", name, Map.of());
        }
        return get(name);
    }

    /** Changes the caller's own password, which ends all sessions of the account. */
    @Transactional
    public Account changeOwnPassword(String name, String password) {
        store.setPassword(name, passwords.hash(name, password));
        audit.record("account.password", name, Map.of());
        return get(name);
    }

    private Account get(String name) {
        return store.find(name).orElseThrow(AccountProblems::unknown);
    }

    private void keepAnAdministrator(Account before, AccountChange change) {
        boolean counts = before.role() == Role.ADMINISTRATOR && before.enabled();
        boolean leaves =
                isOther(change.role(), Role.ADMINISTRATOR) || isOther(change.enabled(), true);
        if (leaves && store.lockAndCountAdministrators() == 1 && counts) {
            throw AccountProblems.lastAdministrator();
        }
    }

    private static boolean isOther(@Nullable Object wished, Object kept) {
        return wished != null && !wished.equals(kept);
    }
}
