package jp.ritchi.layer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The present day in Japan. A row whose {@code valid_to} lies before it has ended: it is stored,
 * and told to whoever asks for it, but it does not pass for one that holds.
 */
@Component
public class Today {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    @Autowired
    Today() {
        this(Clock.system(JAPAN));
    }

    /**
     * @param clock of any zone
     */
    public Today(Clock clock) {
        this.clock = clock.withZone(JAPAN);
    }

    public LocalDate day() {
        return LocalDate.now(clock);
    }
}
