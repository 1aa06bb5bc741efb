package jp.ritchi.security.account;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The administrator's view of the accounts. A password that the service made up is in the answer
 * that made it and can never be read again.
 */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final Accounts accounts;
    private final Passwords passwords;

    AccountController(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    Map<String, List<Answer>> list() {
        return Map.of("accounts", accounts.list().stream().map(a -> Answer.of(a, null)).toList());
    }

    @PostMapping
    ResponseEntity<Answer> create(@RequestBody Creation wish, Principal administrator) {
        if (wish.name() == null) {
            throw AccountProblems.badName();
        }
        var role = role(wish.role() == null ? "" : wish.role());
        var made = wish.password() == null ? passwords.generate() : null;
        var account =
                accounts.create(
                        Accounts.normal(wish.name()),
                        role,
                        made == null ? wish.password() : made,
                        administrator.getName());
        return answer(HttpStatus.CREATED, account, made);
    }

    @PutMapping("/{name}")
    ResponseEntity<Answer> change(@PathVariable String name, @RequestBody Change wish) {
        boolean reset = Boolean.TRUE.equals(wish.resetPassword()) && wish.password() == null;
        var made = reset ? passwords.generate() : null;
        var change =
                new AccountChange(
                        wish.role() == null ? null : role(wish.role()),
                        wish.enabled(),
                        reset ? made : wish.password());
        return answer(HttpStatus.OK, accounts.change(name, change), made);
    }

    private static Role role(String id) {
        return Role.find(id).orElseThrow(AccountProblems::badRole);
    }

    private static ResponseEntity<Answer> answer(
            HttpStatus status, Account account, @Nullable String password) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Answer.of(account, password));
    }

    /** Absent password: the service makes one up. */
    record Creation(@Nullable String name, @Nullable String role, @Nullable String password) {
        @Override
        public String toString() {
            return "Creation[" + name + ", " + role + "]";
        }
    }

    /** Absent members stay as they are. */
    record Change(
            @Nullable String role,
            @Nullable Boolean enabled,
            @Nullable String password,
            @Nullable Boolean resetPassword) {
        @Override
        public String toString() {
            return "Change[" + role + ", " + enabled + ", " + resetPassword + "]";
        }
    }

    /** An account without its stamp and hash; {@code password} only when just made up. */
    record Answer(
            String name,
            String role,
            boolean enabled,
            Instant createdAt,
            String createdBy,
            Instant changedAt,
            @com.fasterxml.jackson.annotation.JsonInclude(
                            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
                    @Nullable String password) {
        static Answer of(Account a, @Nullable String password) {
            return new Answer(
                    a.name(),
                    a.role().id(),
                    a.enabled(),
                    a.createdAt(),
                    a.createdBy(),
                    a.changedAt(),
                    password);
        }
    }
}
