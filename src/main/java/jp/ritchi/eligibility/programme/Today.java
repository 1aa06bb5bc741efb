package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day by which it is decided whether a version is in effect: that of Japan. */
final class Today {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Today() {}

    static LocalDate inJapan() {
        return LocalDate.now(JAPAN);
    }
}
