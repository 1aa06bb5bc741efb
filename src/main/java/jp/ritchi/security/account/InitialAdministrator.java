package jp.ritchi.security.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import jp.ritchi.audit.Audit;
import jp.ritchi.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it, before the first request, that somebody can administer the service: when no enabled
 * administrator exists, the account {@code admin} gets a random password, which is written once to
 * {@code initial-admin-password} in the data directory, readable by the service's user only. A
 * configured password is used instead, and then no file is written.
 */
@Component
class InitialAdministrator implements SmartInitializingSingleton {
    static final String NAME = "admin";
    static final String FILE = "initial-admin-password";
    private static final Logger LOG = LoggerFactory.getLogger(InitialAdministrator.class);

    private final AccountStore store;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Path dataDir;
    private final String configured;

    InitialAdministrator(
            AccountStore store,
            Passwords passwords,
            Audit audit,
            TransactionOperations transactions,
            @Value("${ritchi.data-dir}") Path dataDir,
            @Value("${ritchi.admin-password:}") String configured) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.dataDir = dataDir;
        this.configured = configured;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> ensure());
    }

    private void ensure() {
        if (store.lockAndCountAdministrators() > 0) {
            return;
        }
        var password = configured.isEmpty() ? passwords.generate() : configured;
        var hash = hash(password);
        if (!store.insert(NAME, hash, Role.ADMINISTRATOR, "system")) {
            store.setPassword(NAME, hash);
            store.setRole(NAME, Role.ADMINISTRATOR);
            store.setEnabled(NAME, true);
        }
        audit.record("account.initial-administrator", NAME, Map.of());
        if (configured.isEmpty()) {
            // Before the commit: an account whose password nobody can learn would be worse.
            write(password);
        }
    }

    private String hash(String password) {
        try {
            return passwords.hash(NAME, password);
        } catch (RequestProblem badPassword) {
            throw new IllegalStateException(
                    "RITCHI_ADMIN_PASSWORD cannot be used. " + badPassword.sentence().en(),
                    badPassword);
        }
    }

    private void write(String password) {
        var file = dataDir.resolve(FILE);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(dataDir);
            Files.deleteIfExists(file);
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
                channel.write(java.nio.ByteBuffer.wrap((password + "\n").getBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        LOG.info("The first password of account {} is in {}; remove it when read.", NAME, file);
    }
}
