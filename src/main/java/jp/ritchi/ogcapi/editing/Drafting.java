package jp.ritchi.ogcapi.editing;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.ogcapi.editing.Submission.Way;
import jp.ritchi.ogcapi.features.Receivables;
import jp.ritchi.security.Clearance;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Judges what was sent about a feature of one layer against its attributes, its table and what is
 * stored, before the store is asked to write anything. Values that are stored already are taken
 * whatever they are, so that a feature that was read can always be sent back.
 */
final class Drafting {
    private static final String NO_SOURCE = Receivables.NO_SOURCE;
    private static final String VISIBILITY = "visibility";
    private static final String ACCURACY = "positional_accuracy";

    private final Layer layer;
    private final LayerTable table;
    private final Submission sent;
    private final JsonNode stored;
    private final boolean lenient;
    private final Draft draft = new Draft();

    private Drafting(
            Layer layer, LayerTable table, Submission sent, JsonNode stored, boolean lenient) {
        this.layer = layer;
        this.table = table;
        this.sent = sent;
        this.stored = stored;
        this.lenient = lenient;
    }

    /**
     * @param stored the feature as the caller sees it now; {@link #nothing} for a new one
     */
    static Draft of(
            Layer layer, LayerTable table, Submission sent, JsonNode stored, Context context) {
        var drafting = new Drafting(layer, table, sent, stored, context.lenient());
        drafting.requireSameId();
        drafting.requireKnown();
        for (var attribute : layer.attributes()) {
            drafting.judge(attribute);
        }
        drafting.place(context.system());
        return drafting.draft;
    }

    /** What headers say about a body. */
    record Context(CoordinateSystem system, boolean lenient) {}

    /** A new feature gets an id from us; an id sent with another one is a mistake. */
    private void requireSameId() {
        var id = sent.id();
        if (sent.way() != Way.CREATE && id != null && !id.equals(stored.path("id"))) {
            throw EditingProblems.malformed(
                    "id",
                    "id は変更できません。アドレスと同じ id を送るか、省いてください。",
                    "An id cannot be changed. Send that of the address or leave it out.");
        }
    }

    private void requireKnown() {
        if (lenient) {
            return;
        }
        var names = layer.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        sent.properties().keySet().stream()
                .filter(Predicate.not(names::contains))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw EditingProblems.unknownMember(name);
                        });
    }

    private void judge(Attribute attribute) {
        var name = attribute.name();
        var given = sent.properties().get(name);
        var now = stored.path("properties").path(name);
        if (!table.isWritable(attribute)) {
            if (given != null && !given.isNull() && !lenient && !isSame(given, now)) {
                throw EditingProblems.readOnly(name);
            }
        } else if (given != null && !given.isNull()) {
            if (!isSame(given, now)) {
                draft.set(name, value(attribute, given));
            }
        } else if (given != null || sent.way() != Way.UPDATE) {
            clear(attribute, now);
        }
    }

    private Object value(Attribute attribute, JsonNode given) {
        var column = table.columns().get(attribute.name());
        var value = AttributeValues.read(attribute, column, given);
        AttributeValues.requireCode(attribute, value);
        if (attribute.name().equals(VISIBILITY)) {
            requireCleared(value.toString());
        }
        return value;
    }

    /** Nobody can write what they could not see afterwards. */
    private static void requireCleared(String visibility) {
        if (Clearance.ofCaller().visible().noneMatch(visibility::equals)) {
            throw EditingProblems.invalid(
                    VISIBILITY,
                    "この公開範囲の地物は、このアカウントでは見られません。自分が見られる範囲を指定してください。",
                    "This account cannot see features of that visibility. Choose one that it sees.");
        }
    }

    /** No value was sent, or null. */
    private void clear(Attribute attribute, JsonNode now) {
        var name = attribute.name();
        var column = table.columns().get(name);
        if (name.equals(VISIBILITY)) {
            return; // a new row is public; a stored one is never shown to more people by silence
        }
        if (name.equals("source_id")) {
            if (!NO_SOURCE.equals(now.asString(""))) {
                draft.set(name, NO_SOURCE);
            }
        } else if (table.isRequired(attribute)) {
            throw EditingProblems.missing(name);
        } else if (column != null && column.preset()) {
            if (sent.way() != Way.CREATE) {
                draft.set(name, Draft.PRESET);
            }
        } else if (!now.isNull() && !now.isMissingNode()) {
            draft.set(name, null);
        }
    }

    private void place(CoordinateSystem system) {
        var before = stored.path("geometry");
        var given = merged(before);
        boolean placed = given == null ? before.isObject() : !given.isNull();
        requireAccuracy(placed);
        if (given == null || (given.isNull() && !before.isObject() && sent.way() != Way.CREATE)) {
            return;
        }
        var geometry = given.isNull() ? null : reader(system).read(given);
        if (geometry == null && table.derived() != null) {
            throw EditingProblems.missing("geometry");
        }
        if (geometry == null || !isSamePlace(geometry, before)) {
            draft.place(geometry, derived(geometry));
        }
    }

    /** By RFC 7396 a patch of an object changes its members one by one. */
    private @Nullable JsonNode merged(JsonNode before) {
        var given = sent.geometry();
        if (given == null || sent.way() != Way.UPDATE || !given.isObject() || !before.isObject()) {
            return given;
        }
        var merged = before.deepCopy().asObject();
        given.properties()
                .forEach(
                        member -> {
                            if (member.getValue().isNull()) {
                                merged.remove(member.getKey());
                            } else {
                                merged.set(member.getKey(), member.getValue());
                            }
                        });
        return merged;
    }

    private Map<String, Object> derived(@Nullable Geometry geometry) {
        var derived = table.derived();
        return derived == null || geometry == null ? Map.of() : derived.of(geometry);
    }

    /** A place is stored with how far it can be trusted, and nothing without a place is. */
    private void requireAccuracy(boolean placed) {
        var given = sent.properties().get(ACCURACY);
        var kept = sent.way() == Way.UPDATE && given == null;
        var accuracy = kept ? stored.path("properties").path(ACCURACY) : given;
        boolean told = accuracy != null && !accuracy.isNull() && !accuracy.isMissingNode();
        if (placed && !told) {
            throw EditingProblems.invalid(
                    ACCURACY,
                    "位置には精度（" + ACCURACY + "）も入れてください。",
                    "A place needs its accuracy (" + ACCURACY + ") too.");
        }
        if (!placed && told) {
            throw EditingProblems.invalid(
                    ACCURACY,
                    "位置がないので、精度（" + ACCURACY + "）も null にしてください。",
                    "There is no place, so its accuracy (" + ACCURACY + ") has to be null.");
        }
    }

    private GeometryReader reader(CoordinateSystem system) {
        return new GeometryReader(layer, system);
    }

    /** Our answers have nine decimals: what comes back with them has not been moved. */
    private boolean isSamePlace(Geometry geometry, JsonNode before) {
        if (!before.isObject()) {
            return false;
        }
        try {
            var now = reader(CoordinateSystem.CRS84).read(before);
            return geometry.equalsExact(now, 1e-9);
        } catch (RequestProblem unfit) {
            return false; // what is stored would not be taken today
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /** What is stored before there is anything. */
    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
