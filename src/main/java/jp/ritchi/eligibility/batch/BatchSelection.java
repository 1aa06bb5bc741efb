package jp.ritchi.eligibility.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.parcel.ParcelSelection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * Which sites are to be judged: stored parcels, or the outlines of a GeoJSON FeatureCollection.
 *
 * @param kind the one member that the request's selection had
 * @param parcels absent for outlines
 * @param ids the parcels that were listed by id; empty when they were chosen otherwise
 * @param collection the FeatureCollection; absent for parcels
 * @param told how the selection is told afterwards, without long lists
 */
record BatchSelection(
        String kind,
        @Nullable ParcelSelection parcels,
        Set<String> ids,
        @Nullable JsonNode collection,
        Map<String, Object> told) {
    private static final int ID_LENGTH = 120;

    /**
     * @throws jp.ritchi.web.RequestProblem when it says what is wrong
     */
    static BatchSelection of(JsonNode selection, int listed) {
        if (!selection.isObject() || selection.size() != 1) {
            throw BatchProblems.selection();
        }
        var kind = selection.propertyNames().iterator().next();
        var value = selection.get(kind);
        return switch (kind) {
            case "parcels" -> ids(value, listed);
            case "municipality" -> municipality(value);
            case "bbox" -> box(value);
            case "collection" -> outlines(value, listed);
            default -> throw BatchProblems.selection();
        };
    }

    private static BatchSelection ids(JsonNode value, int listed) {
        var ids = new LinkedHashSet<String>();
        value.forEach(id -> ids.add(id.asString("")));
        boolean named = ids.stream().allMatch(id -> !id.isEmpty() && id.length() <= ID_LENGTH);
        if (!value.isArray() || ids.isEmpty() || !named) {
            throw BatchProblems.parcels();
        }
        if (ids.size() > listed) {
            throw BatchProblems.tooMany("selection.parcels", ids.size(), listed);
        }
        return new BatchSelection(
                "parcels",
                ParcelSelection.of(ids),
                ids,
                null,
                Map.of("kind", "parcels", "listed", ids.size()));
    }

    private static BatchSelection municipality(JsonNode value) {
        var code = value.asString("");
        if (!value.isString() || !code.matches("\\d{5}")) {
            throw BatchProblems.municipality();
        }
        return new BatchSelection(
                "municipality",
                ParcelSelection.inMunicipality(code),
                Set.of(),
                null,
                Map.of("kind", "municipality", "municipality", code));
    }

    private static BatchSelection box(JsonNode value) {
        var numbers = new ArrayList<Double>();
        value.forEach(number -> numbers.add(number.isNumber() ? number.asDouble() : Double.NaN));
        if (!value.isArray() || numbers.size() != 4 || !isBox(numbers)) {
            throw BatchProblems.box();
        }
        var box = new Envelope(numbers.get(0), numbers.get(2), numbers.get(1), numbers.get(3));
        return new BatchSelection(
                "bbox",
                ParcelSelection.touching(box),
                Set.of(),
                null,
                Map.of("kind", "bbox", "bbox", numbers));
    }

    private static boolean isBox(List<Double> n) {
        return n.stream().allMatch(Double::isFinite)
                && n.get(0) < n.get(2)
                && n.get(1) < n.get(3)
                && Math.abs(n.get(0)) <= 180
                && Math.abs(n.get(2)) <= 180
                && Math.abs(n.get(1)) <= 90
                && Math.abs(n.get(3)) <= 90;
    }

    private static BatchSelection outlines(JsonNode value, int listed) {
        var features = value.path("features");
        if (!value.path("type").asString("").equals("FeatureCollection")
                || !features.isArray()
                || features.isEmpty()) {
            throw BatchProblems.collection();
        }
        if (features.size() > listed) {
            throw BatchProblems.tooMany("selection.collection", features.size(), listed);
        }
        return new BatchSelection(
                "collection",
                null,
                Set.of(),
                value,
                Map.of("kind", "collection", "listed", features.size()));
    }
}
