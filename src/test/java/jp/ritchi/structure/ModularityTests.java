package jp.ritchi.structure;

import jp.ritchi.RitchiApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The package table of the architecture document, as a test. */
class ModularityTests {
    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(RitchiApplication.class).verify();
    }
}
