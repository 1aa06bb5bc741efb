package jp.ritchi.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ritchi.RitchiApplication;
import jp.ritchi.audit.Audit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class CommandStartTest {
    /** The command line imports without serving; it must not need the web's parts. */
    @Test
    void theServiceStartsWithoutItsWebServer() {
        var command =
                new SpringApplicationBuilder(RitchiApplication.class).web(WebApplicationType.NONE);
        try (var context = command.run("--ritchi.data-dir=target/test-data")) {
            assertThat(context.getBean(Accounts.class).list()).isNotEmpty();
            assertThat(context.getBean(Audit.class).verify().whole()).isTrue();
        }
    }
}
