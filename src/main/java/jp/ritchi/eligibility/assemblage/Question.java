package jp.ritchi.eligibility.assemblage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.http.HttpStatus;

/** A request turned into numbers: which parcels may take part, and what is wished for. */
final class Question {
    private final AssemblageInputs inputs;
    private final Terms terms;
    private final Ground ground;
    private final double hectares;
    private final int[] must;
    private final long[] usable;

    Question(AssemblageInputs inputs, Terms terms, Ground ground, double hectares) {
        this.inputs = inputs;
        this.terms = terms;
        this.ground = ground;
        this.hectares = hectares;
        this.must = must();
        this.usable = ground.land().reach().clone();
        exclude();
    }

    private int[] must() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int p = 0; p < ground.parcels().size(); p++) {
            numbers.put(ground.parcels().get(p).id(), p);
        }
        return inputs.mustInclude().stream()
                .mapToInt(
                        id -> {
                            var number = numbers.get(id);
                            if (number == null) {
                                throw notInPlace(id);
                            }
                            return number;
                        })
                .sorted()
                .toArray();
    }

    private static RequestProblem notInPlace(String id) {
        var shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
        return new RequestProblem(
                HttpStatus.NOT_FOUND,
                "no-such-parcel",
                new Text(
                        "必ず含める筆「" + shown + "」は範囲の中にありません。範囲を広げるか、ID を確かめてください。",
                        "The parcel \""
                                + shown
                                + "\" of mustInclude does not lie in the place. Widen the place or"
                                + " check the id."),
                "mustInclude");
    }

    private void exclude() {
        var zones = inputs.excluded();
        var prepared = zones == null ? null : PreparedGeometryFactory.prepare(zones);
        for (int p = 0; p < usable.length; p++) {
            var parcel = ground.parcels().get(p);
            boolean inZone =
                    prepared != null
                            && prepared.intersects(parcel.geometry())
                            && !touchesOnly(zones, parcel.geometry());
            if (inZone && Arrays.binarySearch(must, p) >= 0) {
                throw inExcludedZone(parcel.id());
            }
            if (inZone || inputs.mustExclude().contains(parcel.id())) {
                usable[p] = 0;
            }
        }
    }

    private static boolean touchesOnly(@Nullable Geometry zones, Geometry parcel) {
        return zones != null && zones.touches(parcel);
    }

    private static RequestProblem inExcludedZone(String id) {
        return RequestProblem.badParameter(
                "excludedZones",
                "必ず含める筆「" + id + "」が除く区域に掛かっています。どちらかを外してください。",
                "The parcel \""
                        + id
                        + "\" of mustInclude lies in an excluded zone. Drop one of them.");
    }

    AssemblageInputs inputs() {
        return inputs;
    }

    Terms terms() {
        return terms;
    }

    Ground ground() {
        return ground;
    }

    double hectares() {
        return hectares;
    }

    /** The parcels that every set contains, ascending. */
    int[] mustParcels() {
        return must.clone();
    }

    boolean isMust(int parcel) {
        return Arrays.binarySearch(must, parcel) >= 0;
    }

    /** A copy of the ways in which each parcel can take part; 0 for those that cannot. */
    long[] usable() {
        return usable.clone();
    }

    /**
     * What the search is asked for. Areas are compared to the square metre, as findings do.
     *
     * @param margin hectares beyond the need, so that doubtful positions do not decide
     * @param lots the least number of lots
     */
    Wish wish(double margin, int lots) {
        return new Wish(
                (hectares + margin) * 10_000 - 0.5,
                lots,
                must,
                inputs.maximumParcels(),
                inputs.alternatives());
    }

    List<Parcel> parcels(int[] members) {
        return Arrays.stream(members).mapToObj(ground.parcels()::get).toList();
    }

    AssemblageAnswer.Searched searched(Found found) {
        return new AssemblageAnswer.Searched(
                usable.length,
                (int) Arrays.stream(usable).filter(ways -> ways != 0).count(),
                ground.touching(),
                found.explored(),
                found.stoppedByClock());
    }
}
