package jp.ritchi.eligibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The service itself notices that values are due. */
@TestPropertySource(properties = "ritchi.screening-every=PT0.2S")
class ScreeningWatchTests extends ScreeningTest {
    @Test
    void aParcelThatSomebodyWroteHasItsValuesSoon() throws InterruptedException {
        parcel("screening-test-a", 132.75, 34.44, "public");
        for (int i = 0; i < 300 && served("public", "screening-test-a").isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(served("public", "screening-test-a")).hasSize(1);
    }
}
