package jp.ritchi.security.session;

import java.io.Serializable;
import java.security.Principal;
import jp.ritchi.security.account.Account;
import jp.ritchi.security.account.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Who a session belongs to. It is believed only while {@code stamp} is the one the account has now.
 */
record SignedIn(String name, Role role, long stamp) implements Principal, Serializable {
    static SignedIn of(Account account) {
        return new SignedIn(account.name(), account.role(), account.stamp());
    }

    @Override
    public String getName() {
        return name;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, role.authorities());
    }
}
