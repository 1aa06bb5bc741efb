package jp.ritchi.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ritchi.layer.LayerReads;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Kept facts answer as the store does, and ask it less often. */
@SpringBootTest
class KeptFactsTests {
    @Autowired private Facts stored;
    @Autowired private LayerReads reads;

    @Test
    void everyQuestionHasTheAnswerOfTheStore() {
        var random = new SplittableRandom(31);
        reads.read(
                client -> {
                    var kept = new KeptFacts(stored);
                    for (int i = 0; i < 200; i++) {
                        var area = area(random);
                        for (String layer : List.of("parcels", "hazard-zones", "interchanges")) {
                            assertThat(ids(kept.features(layer, area)))
                                    .as(layer + " " + area)
                                    .isEqualTo(ids(stored.features(layer, area)));
                        }
                    }
                    assertThat(kept.interchanges()).isEqualTo(stored.interchanges());
                    assertThat(kept.coverage("interchanges"))
                            .isEqualTo(stored.coverage("interchanges"));
                    return kept;
                });
    }

    @Test
    void neighboursAreAnsweredFromWhatIsKept() {
        var asked = new AtomicInteger();
        var counted =
                new FactsOver(stored) {
                    @Override
                    public List<Feature> features(String layerId, Envelope area) {
                        asked.incrementAndGet();
                        return super.features(layerId, area);
                    }
                };
        var kept = new KeptFacts(counted);
        for (int i = 0; i < 100; i++) {
            double west = 132.741 + i * 1e-5;
            kept.features("parcels", new Envelope(west, west + 0.01, 34.431, 34.441));
        }
        assertThat(asked).hasValueLessThanOrEqualTo(2);
    }

    private static Envelope area(SplittableRandom random) {
        double west = 132.70 + random.nextDouble() * 0.1;
        double south = 34.40 + random.nextDouble() * 0.1;
        double size = Math.pow(10, -4 + 3.5 * random.nextDouble());
        return new Envelope(west, west + size, south, south + size * random.nextDouble());
    }

    private static List<String> ids(List<Facts.Feature> features) {
        return features.stream().map(Facts.Feature::id).toList();
    }
}
