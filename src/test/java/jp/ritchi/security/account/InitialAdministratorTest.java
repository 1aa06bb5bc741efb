package jp.ritchi.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.ritchi.audit.Audit;
import jp.ritchi.security.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class InitialAdministratorTest {
    @Autowired private AccountStore store;
    @Autowired private Accounts accounts;
    @Autowired private Passwords passwords;
    @Autowired private Audit audit;
    @Autowired private JdbcClient writer;
    @Autowired private TransactionTemplate transactions;
    @TempDir private Path dir;

    @Test
    void withoutAnAdministratorOneIsMadeWhosePasswordOnlyTheFileKnows(CapturedOutput output) {
        withoutAdministrators(
                () -> {
                    start("");
                    var file = dir.resolve("sub/initial-admin-password");
                    var password = Files.readString(file).strip();
                    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                    assertThat(accounts.authenticate("admin", password))
                            .map(Account::role)
                            .contains(Role.ADMINISTRATOR);
                    assertThat(store.findHash("admin").orElseThrow()).doesNotContain(password);
                    assertThat(output.getAll()).doesNotContain(password).contains(file.toString());
                });
    }

    @Test
    void aSecondStartChangesNothing() {
        withoutAdministrators(
                () -> {
                    start("");
                    var hash = store.findHash("admin");
                    Files.delete(dir.resolve("sub/initial-admin-password"));
                    start("");
                    start("configured-at-last-1");
                    assertThat(store.findHash("admin")).isEqualTo(hash);
                    assertThat(dir.resolve("sub/initial-admin-password")).doesNotExist();
                });
    }

    @Test
    void aConfiguredPasswordIsTakenAndNotWritten() {
        withoutAdministrators(
                () -> {
                    start("configured-at-last-1");
                    assertThat(accounts.authenticate("admin", "configured-at-last-1")).isPresent();
                    assertThat(dir.resolve("sub")).doesNotExist();
                });
    }

    @Test
    void aConfiguredPasswordThatIsTooShortStopsTheStart() {
        withoutAdministrators(
                () ->
                        assertThatThrownBy(() -> start("short"))
                                .hasMessageContaining("RITCHI_ADMIN_PASSWORD"));
    }

    private void start(String configured) {
        new InitialAdministrator(
                        store, passwords, audit, transactions, dir.resolve("sub"), configured)
                .afterSingletonsInstantiated();
    }

    private void withoutAdministrators(Work work) {
        transactions.executeWithoutResult(
                status -> {
                    writer.sql("UPDATE security.account SET enabled = false, role = 'reader'")
                            .update();
                    try {
                        work.run();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } finally {
                        status.setRollbackOnly();
                    }
                });
    }

    private interface Work {
        void run() throws java.io.IOException;
    }
}
