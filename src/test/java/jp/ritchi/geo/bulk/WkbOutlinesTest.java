package jp.ritchi.geo.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class WkbOutlinesTest {
    private static final String HOLED =
            "POLYGON((0 0, 9 0, 9 9, 0 0), (3 1, 5 1, 5 2, 3 1), (6 1, 8 1, 8 2, 6 1))";
    private static final String PARTS =
            "MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0), (3 1, 5 1, 5 2, 3 1)), ((20 0, 21 0, 21 1, 20 0)))";

    private final Outlines outlines = new Outlines();
    private final WkbOutlines reader = new WkbOutlines();

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    private void read(byte[] bytes) {
        reader.read(bytes, 0, bytes.length, outlines);
    }

    @Test
    void readsWhatWasWrittenInEveryByteOrderWithAndWithoutHeightAndSystem() throws ParseException {
        int expected = 0;
        for (String text : new String[] {HOLED, PARTS}) {
            for (int order :
                    new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
                for (int dimension : new int[] {2, 3}) {
                    for (boolean system : new boolean[] {true, false}) {
                        var geometry = wkt(text);
                        geometry.setSRID(6668);
                        geometry.getCoordinates()[0].setZ(1);
                        read(new WKBWriter(dimension, order, system).write(geometry));
                        assertThat(outlines.geometry(expected++).toText())
                                .isEqualTo(geometry.toText());
                    }
                }
            }
        }
        assertThat(outlines.size()).isEqualTo(expected).isEqualTo(16);
    }

    @Test
    void whatIsCutShortOrLongerOrOtherIsRefusedAndLeavesTheBatchAsItWas() throws ParseException {
        var whole = new WKBWriter().write(wkt(PARTS));
        read(whole);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        for (byte[] wrong :
                new byte[][] {
                    Arrays.copyOf(whole, whole.length + 1),
                    new WKBWriter().write(wkt("POINT(1 1)")),
                    new WKBWriter().write(wkt("POLYGON EMPTY")),
                    new WKBWriter().write(wkt("GEOMETRYCOLLECTION(" + HOLED + ")"))
                }) {
            assertThatThrownBy(() -> read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(outlines.size()).isOne();
        read(whole);
        assertThat(outlines.geometry(1).toText()).isEqualTo(outlines.geometry(0).toText());
    }

    @Test
    void bytesWithErrorsAreReadOrRefusedAndNothingElse() throws ParseException {
        var whole = new WKBWriter().write(wkt(PARTS));
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            var broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            outlines.clear();
            try {
                read(broken);
                assertThat(outlines.size()).isOne();
            } catch (IllegalArgumentException e) {
                assertThat(outlines.size()).isZero();
            }
        }
    }
}
