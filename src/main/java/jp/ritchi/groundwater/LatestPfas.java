package jp.ritchi.groundwater;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** The latest PFOS and PFOA results of monitoring points that the caller may see. */
@Component
public class LatestPfas {
    private final Samples samples;

    LatestPfas(Samples samples) {
        this.samples = samples;
    }

    /**
     * What the latest sample of a point means under the guideline of its day.
     *
     * @param reason the interval of the sum, and how it stands to the guideline
     */
    public record Judgement(
            LocalDate sampledOn,
            boolean exceeded,
            Text reason,
            boolean synthetic,
            String sourceId,
            Text sourceTitle) {}

    /** By point, the last sample up to {@code until}; points without one are left out. */
    public Map<String, Judgement> find(Collection<String> points, LocalDate until) {
        var judgements = new HashMap<String, Judgement>();
        samples.latest(points, until)
                .forEach((point, sample) -> judgements.put(point, judgement(sample)));
        return judgements;
    }

    private static Judgement judgement(Sample sample) {
        return new Judgement(
                sample.sampledOn(),
                sample.outcome() == GuidelineOutcome.EXCEEDED,
                sample.reason(),
                sample.synthetic(),
                sample.source().id(),
                sample.source().title());
    }
}
