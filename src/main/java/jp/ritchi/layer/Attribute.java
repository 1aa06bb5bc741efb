package jp.ritchi.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A named value that every feature of a layer may have; its name is also its column in the layer's
 * view, so only names that are safe in SQL are accepted.
 *
 * @param name snake_case name in answers and filters
 * @param unit unit of measure (UCUM or plain), absent for words and codes
 * @param codes the closed list of values with their titles, empty when the value is free
 * @param inTiles whether vector tiles carry it
 */
public record Attribute(
        String name,
        AttributeType type,
        Text title,
        @Nullable String unit,
        Map<String, Text> codes,
        boolean inTiles) {

    public Attribute {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not an attribute name: " + name);
        }
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    public static Attribute of(String name, AttributeType type, String ja, String en) {
        return new Attribute(name, type, new Text(ja, en), null, Map.of(), false);
    }

    public static Attribute text(String name, String ja, String en) {
        return of(name, AttributeType.STRING, ja, en);
    }

    public Attribute unit(String newUnit) {
        return new Attribute(name, type, title, newUnit, codes, inTiles);
    }

    /** The same attribute with one more allowed value. */
    public Attribute code(String value, String ja, String en) {
        var more = new LinkedHashMap<>(codes);
        more.put(value, new Text(ja, en));
        return new Attribute(name, type, title, unit, more, inTiles);
    }

    /** The same attribute, carried by vector tiles too. */
    public Attribute tiled() {
        return new Attribute(name, type, title, unit, codes, true);
    }
}
