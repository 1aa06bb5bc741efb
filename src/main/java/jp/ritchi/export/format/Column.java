package jp.ritchi.export.format;

import java.util.Map;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.AttributeType;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table to take away.
 *
 * @param name snake_case, unique in the table
 * @param heading what stands above it in tables for people
 * @param codes the closed list of values with their titles; empty when the value is free
 */
public record Column(
        String name,
        String heading,
        Text title,
        AttributeType type,
        @Nullable String unit,
        Map<String, Text> codes) {

    /** The column of an attribute, under its name. */
    public static Column of(Attribute attribute) {
        return new Column(
                attribute.name(),
                attribute.name(),
                attribute.title(),
                attribute.type(),
                attribute.unit(),
                attribute.codes());
    }

    /** A column of free values without a unit. */
    public static Column of(String name, String heading, Text title, AttributeType type) {
        return new Column(name, heading, title, type, null, Map.of());
    }

    /** The title with its unit, in both languages. */
    public String explained() {
        return title.ja() + " / " + title.en() + (unit == null ? "" : " [" + unit + "]");
    }
}
