package jp.ritchi.ingest.format;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One geometry of GeoJSON while its members come, in whatever order. A collection of geometries is
 * kept as such; positions lose what follows the second number.
 */
public final class GeoJsonGeometry {
    private final GeometryFactory factory;
    private final GeoJsonShape shape;
    private @Nullable String type;
    private @Nullable Object coordinates;
    private @Nullable List<GeoJsonGeometry> members;
    private boolean height;
    private @Nullable Text problem;

    /**
     * @param factory makes what {@link #build} gives
     */
    public GeoJsonGeometry(GeometryFactory factory) {
        this.factory = factory;
        shape = new GeoJsonShape(factory);
    }

    /** Reads a whole geometry; the parser stands on its '{' and is left on its '}'. */
    public void read(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var member = json.currentName();
            json.nextToken();
            if (!take(member, json)) {
                json.skipChildren();
            }
        }
    }

    /**
     * Takes one member, on whose value the parser stands.
     *
     * @return whether the member is one of a geometry; otherwise the parser has not moved
     */
    public boolean take(String member, JsonParser json) {
        var token = json.currentToken();
        if (token == JsonToken.START_ARRAY && "coordinates".equals(member)) {
            coordinates = shape.read(json);
        } else if (token == JsonToken.START_ARRAY && "geometries".equals(member)) {
            members = members(json);
        } else if (token == JsonToken.VALUE_STRING && "type".equals(member)) {
            type = json.getString();
        } else {
            return false;
        }
        return true;
    }

    private List<GeoJsonGeometry> members(JsonParser json) {
        var list = new ArrayList<GeoJsonGeometry>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var member = new GeoJsonGeometry(factory);
            if (json.currentToken() == JsonToken.START_OBJECT) {
                member.read(json);
            } else {
                json.skipChildren();
            }
            list.add(member);
            if (list.size() > GeoJsonShape.MAX_POSITIONS) {
                throw GeoJsonShape.tooMany();
            }
        }
        return list;
    }

    /**
     * The geometry; absent when no member of one has come, or when {@link #problem} says what is
     * wrong.
     */
    public @Nullable Geometry build() {
        try {
            return type == null && coordinates == null && members == null ? null : made();
        } catch (GeoFeatureError e) {
            problem = e.sentence();
            return null;
        }
    }

    /** What {@link #build} found wrong. */
    public @Nullable Text problem() {
        return problem;
    }

    /** Whether a position had more than two numbers. */
    public boolean heightDropped() {
        return height || shape.heightDropped();
    }

    private Geometry made() throws GeoFeatureError {
        if ("GeometryCollection".equals(type) && members != null) {
            var parts = new Geometry[members.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = members.get(i).made();
                height |= members.get(i).heightDropped();
            }
            return factory.createGeometryCollection(parts);
        }
        if (type == null || coordinates == null) {
            throw new GeoFeatureError(
                    "図形に type または coordinates がありません。",
                    "The geometry lacks its type or coordinates.");
        }
        return shape.build(type, coordinates);
    }
}
