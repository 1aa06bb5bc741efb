package jp.ritchi.ingest.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ritchi.ingest.mapping.FeatureIds;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.mapping.SettingsProblem;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an import go.
 *
 * @param product that the settings name, absent when a person made the mapping
 * @param scopeField place of the field that tells which part of the product a record is of; absent
 *     when a file is the whole
 */
record Target(
        Layer layer,
        LayerTable table,
        Settings settings,
        @Nullable Product product,
        @Nullable Integer scopeField) {
    static final String NAME = "name_ja";
    private static final int LONGEST_DATASET = 90;

    /** A target for the records of a table. */
    Target over(SourceTable source) {
        if (product == null || product.scope().field().isEmpty()) {
            return this;
        }
        var field = source.find(product.scope().field()).orElse(null);
        return new Target(layer, table, settings, product, field);
    }

    /** What ids begin with that are made from the content. */
    String idPrefix() {
        return settings.dataset() + "-";
    }

    /** Which part of the product a record belongs to. */
    Optional<String> part(SourceRecord record) {
        if (product == null || scopeField == null || record.values()[scopeField] == null) {
            return Optional.empty();
        }
        var value = String.valueOf(record.values()[scopeField]).strip();
        int characters = product.scope().characters();
        return value.length() < characters
                ? Optional.empty()
                : Optional.of(value.substring(0, characters));
    }

    Edition edition() {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put("source_id", settings.sourceId());
        defaults.put("positional_accuracy", settings.positionalAccuracy());
        defaults.put("visibility", settings.visibility());
        return new Edition(
                layer.id(),
                settings.dataset(),
                settings.asOf(),
                settings.closesMissing(),
                scope(),
                defaults);
    }

    private Edition.@Nullable Scope scope() {
        if (product == null || product.scope().field().isEmpty()) {
            return null;
        }
        var rule = Pattern.compile(Pattern.quote("{" + product.scope().field() + "}") + ".*");
        var column =
                settings.mapping().rules().stream()
                        .filter(r -> rule.matcher(r.from()).matches() && r.values().isEmpty())
                        .map(r -> r.column())
                        .filter(c -> table.columns().containsKey(c))
                        .filter(c -> table.columns().get(c).type().equals("text"))
                        .findFirst();
        return new Edition.Scope(column.orElse(null), product.scope().characters());
    }

    /** Refuses settings that no table could be imported with. */
    void check() {
        if (!FeatureIds.isId(settings.dataset()) || settings.dataset().length() > LONGEST_DATASET) {
            throw new SettingsProblem(
                    "dataset",
                    "データセット名は英小文字・数字・ハイフンで " + LONGEST_DATASET + " 文字までにしてください。",
                    "The name of a dataset has small letters, digits and hyphens, at most "
                            + LONGEST_DATASET
                            + ".");
        }
        for (var name :
                Map.of(
                                "positional_accuracy",
                                settings.positionalAccuracy(),
                                "visibility",
                                settings.visibility())
                        .entrySet()) {
            layer.attributes().stream()
                    .filter(attribute -> attribute.name().equals(name.getKey()))
                    .filter(attribute -> !attribute.codes().containsKey(name.getValue()))
                    .findFirst()
                    .ifPresent(
                            attribute -> {
                                var codes = String.join(", ", attribute.codes().keySet());
                                throw new SettingsProblem(
                                        name.getKey().equals("visibility")
                                                ? "visibility"
                                                : "positionalAccuracy",
                                        "「" + attribute.title().ja() + "」は次のどれかにしてください: " + codes,
                                        attribute.title().en()
                                                + " has to be one of "
                                                + codes
                                                + ".");
                            });
        }
    }
}
