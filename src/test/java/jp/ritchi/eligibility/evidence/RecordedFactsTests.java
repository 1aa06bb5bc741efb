package jp.ritchi.eligibility.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;

/** What a criterion gets from a record is what it got from the store, bit by bit. */
class RecordedFactsTests extends ServedTest {
    @Autowired private Facts stored;
    @Autowired private EvidenceJson json;
    @Autowired private LayerReads reads;

    private BundleFacts replayed(RecordingFacts recording) {
        return new BundleFacts(json.tree(recording.record()), json);
    }

    @Test
    void featuresComeBackAsTheyWere() {
        rows.fab("a", 141.5000000000001, 42.7);
        rows.fab("b", 141.51, 42.71, "capacity_ja", "'\"引用\" と 髙'");
        var area = new Envelope(141.49, 141.52, 42.69, 42.72);
        var recording = new RecordingFacts(stored, json);
        var first = recording.features("fabs", area);
        assertThat(first).hasSizeGreaterThanOrEqualTo(2);
        var again = replayed(recording).features("fabs", area);
        assertThat(again).isEqualTo(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i).geometry().equalsExact(first.get(i).geometry())).isTrue();
            assertThat(again.get(i).geometry().getCoordinate().x)
                    .isEqualTo(first.get(i).geometry().getCoordinate().x);
        }
    }

    @Test
    void anAreaWithoutFeaturesIsAnAnswerAndNotAGap() {
        var recording = new RecordingFacts(stored, json);
        var sea = new Envelope(150.1, 150.2, 30.1, 30.2);
        assertThat(recording.features("fabs", sea)).isEmpty();
        assertThat(replayed(recording).features("fabs", sea)).isEmpty();
        var elsewhere = new Envelope(150.1, 150.3, 30.1, 30.2);
        assertThatThrownBy(() -> replayed(recording).features("fabs", elsewhere))
                .isInstanceOf(BundleFacts.Missing.class);
    }

    @Test
    void coverageComesBack() {
        var recording = new RecordingFacts(stored, json);
        var circles = reads.read(client -> recording.coverage("interchanges"));
        assertThat(circles).isNotEmpty();
        var replayed = replayed(recording);
        assertThat(replayed.coverage("interchanges")).isEqualTo(circles);
        assertThatThrownBy(() -> replayed.coverage("parcels"))
                .isInstanceOf(BundleFacts.Missing.class);
    }

    @Test
    void whoeverDoesNotSayWhichInterchangesSufficedNeededAll() {
        var recording = new RecordingFacts(stored, json);
        var all = recording.interchanges();
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(replayed(recording).interchanges()).containsExactlyInAnyOrderElementsOf(all);
        var sparing = new RecordingFacts(stored, json);
        sparing.interchanges();
        sparing.sufficed(all.subList(0, 2));
        sparing.interchanges();
        sparing.sufficed(all.subList(1, 3));
        assertThat(replayed(sparing).interchanges())
                .containsExactlyInAnyOrderElementsOf(all.subList(0, 3));
    }

    @Test
    void whatWasNeverAskedIsMissing() {
        var nothing = replayed(new RecordingFacts(stored, json));
        assertThatThrownBy(nothing::interchanges).isInstanceOf(BundleFacts.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (130.1 32.123456789012345)",
                "LINESTRING (0.1 0.2, 0.30000000000000004 1e-17)",
                "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "MULTIPOINT ((1 1), (2 2))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)), ((5 5, 6 5, 5 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))",
                "POLYGON EMPTY"
            })
    void geometriesComeBackBitByBit(String wkt) throws Exception {
        var geometry = new WKTReader().read(wkt);
        var again = GeometryJson.read(json.tree(GeometryJson.write(geometry)));
        assertThat(again.equalsExact(geometry)).isTrue();
        assertThat(again.getGeometryType()).isEqualTo(geometry.getGeometryType());
    }
}
