package jp.ritchi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.ritchi.RitchiApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {
    @Test
    void withTheOwnerInPlaceOfTheReaderTheServiceRefusesToStartInOneSentence(
            CapturedOutput output) {
        assertThatThrownBy(
                        () ->
                                new SpringApplicationBuilder(RitchiApplication.class)
                                        .run(
                                                "--server.port=0",
                                                "--ritchi.data-dir=target/test-data",
                                                "--ritchi.policy-datasource.username=ritchi_owner",
                                                "--ritchi.policy-datasource.password="
                                                        + System.getenv(
                                                                "RITCHI_DB_OWNER_PASSWORD")))
                .rootCause()
                .isInstanceOf(UnsafeStoreRole.class)
                .message()
                .contains("does not start", "ritchi_owner must read policy views only");
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "ritchi_owner must not own")
                .doesNotContain("at jp.ritchi.security");
    }
}
