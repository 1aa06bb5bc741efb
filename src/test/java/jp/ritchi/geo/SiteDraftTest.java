package jp.ritchi.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteDraftTest {
    private static final double[][] TRIANGLE = {{132, 34}, {132.1, 34}, {132.1, 34.1}, {132, 34}};

    @Test
    void ringsBecomeAPolygonWithHoles() {
        double[][] hole = {{132.05, 34.01}, {132.08, 34.01}, {132.08, 34.04}, {132.05, 34.01}};
        SiteDraft draft = SiteDraft.ofPolygon(List.<double[][]>of(TRIANGLE, hole));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.geometry().toText()).startsWith("POLYGON ((132 34").contains("), (132.05");
        assertThat(SiteCheck.problemsOf(draft.geometry())).isEmpty();
    }

    @Test
    void severalPolygonsBecomeAMultiPolygon() {
        SiteDraft draft =
                SiteDraft.ofMultiPolygon(
                        List.of(List.<double[][]>of(TRIANGLE), List.<double[][]>of(TRIANGLE)));
        assertThat(draft.geometry().getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(draft.geometry().getNumGeometries()).isEqualTo(2);
    }

    @Test
    void anOpenRingIsNotClosedSilently() {
        double[][] open = {{132, 34}, {132.1, 34}, {132.1, 34.1}, {132, 34.1}};
        SiteDraft draft = SiteDraft.ofPolygon(List.<double[][]>of(open));
        assertThat(only(draft).code()).isEqualTo("ring-not-closed");
        assertThat(only(draft).place()).isEqualTo(Wkt.at(132, 34.1));
        assertThatThrownBy(draft::geometry).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aThirdNumberIsNotDroppedSilently() {
        double[][] high = {{132, 34, 12}, {132.1, 34, 12}, {132.1, 34.1, 12}, {132, 34, 12}};
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(high))).code())
                .isEqualTo("three-dimensional");
    }

    @Test
    void positionsOfOneNumberAndBrokenNumbersAreNamed() {
        double[][] single = {{132}, {132.1, 34}, {132.1, 34.1}, {132}};
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(single))).code())
                .isEqualTo("bad-position");
        double[][] broken = {{132, Double.NaN}, {132.1, 34}, {132.1, 34.1}, {132, Double.NaN}};
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(broken))).code())
                .isEqualTo("not-finite");
    }

    @Test
    void aRingOfTwoPlacesHasTooFewPoints() {
        double[][] back = {{132, 34}, {132.1, 34}, {132, 34}};
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(back))).code())
                .isEqualTo("too-few-points");
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(TRIANGLE, new double[0][]))).code())
                .isEqualTo("too-few-points");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of())).code()).isEqualTo("empty");
        assertThat(only(SiteDraft.ofMultiPolygon(List.of())).code()).isEqualTo("empty");
        assertThat(
                        only(SiteDraft.ofMultiPolygon(
                                        List.of(List.<double[][]>of(TRIANGLE), List.of())))
                                .code())
                .isEqualTo("empty");
    }

    @Test
    void aHugeRingIsRefusedBeforeItIsRead() {
        double[][] huge = new double[SiteCheck.MOST_VERTICES + 1][];
        assertThat(only(SiteDraft.ofPolygon(List.<double[][]>of(huge))).code())
                .isEqualTo("too-many-vertices");
    }

    private static GeometryProblem only(SiteDraft draft) {
        assertThat(draft.problems()).hasSize(1);
        return draft.problems().get(0);
    }
}
