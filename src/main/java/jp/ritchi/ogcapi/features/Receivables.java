package jp.ritchi.ogcapi.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import jp.ritchi.layer.LayerTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which members of a feature can be written and what they must be: the part of a schema that is
 * about requests (part 5, receivables). What cannot be written is read-only.
 */
@Component
public class Receivables {
    /** Characters of a text. */
    public static final int LONGEST_TEXT = 10_000;

    /** The source of what somebody enters without naming one. */
    public static final String NO_SOURCE = "entered-by-hand";

    private static final Map<String, String> DEFAULTS =
            Map.of("source_id", NO_SOURCE, "visibility", "public");

    private final LayerTables tables;

    Receivables(LayerTables tables) {
        this.tables = tables;
    }

    /** Schema members of an attribute that matter to a writer. */
    public Map<String, Object> of(Layer layer, Attribute attribute) {
        var table = tables.find(layer).orElse(null);
        var told = new LinkedHashMap<String, Object>();
        if (!isWritable(table, attribute)) {
            told.put("readOnly", true);
            return told;
        }
        if (attribute.type() == AttributeType.STRING && attribute.codes().isEmpty()) {
            told.put("maxLength", LONGEST_TEXT);
        }
        var preset = DEFAULTS.get(attribute.name());
        if (preset != null) {
            told.put("default", preset);
        }
        return told;
    }

    /** Names of the members without which no feature is taken. */
    public List<String> required(Layer layer) {
        var required = new ArrayList<String>();
        var table = tables.find(layer).orElse(null);
        if (table == null) {
            return required;
        }
        for (var attribute : layer.attributes()) {
            if (isWritable(table, attribute)
                    && table.isRequired(attribute)
                    && !DEFAULTS.containsKey(attribute.name())) {
                required.add(attribute.name());
            }
        }
        if (table.derived() != null) {
            required.add("geometry");
        }
        return required;
    }

    /** Whether features of the layer can be written at all. */
    public boolean isWritable(Layer layer) {
        return tables.find(layer).isPresent();
    }

    private static boolean isWritable(@Nullable LayerTable table, Attribute attribute) {
        return table != null && table.isWritable(attribute);
    }
}
