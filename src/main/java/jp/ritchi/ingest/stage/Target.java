package jp.ritchi.ingest.stage;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ritchi.ingest.mapping.ColumnRule;
import jp.ritchi.ingest.mapping.FeatureIds;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.mapping.RowMapper;
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
 * @param scope what tells which part of the product a record is of
 */
record Target(
        Layer layer,
        LayerTable table,
        Settings settings,
        @Nullable Product product,
        Product.Scope scope) {
    static final String NAME = "name_ja";
    private static final int LONGEST_DATASET = 90;

    /** A target for the records of a table. */
    Target over(SourceTable source) {
        return product == null
                ? this
                : new Target(layer, table, settings, product, product.scope(source));
    }

    /** Whether rows come back that were taken from the collection. */
    boolean comesBack() {
        return product != null && product.comesBack();
    }

    /** What fills the columns. */
    RowMapper mapper(SourceTable source) {
        return comesBack()
                ? RowMapper.ofSomeColumns(layer, table, source, settings.mapping())
                : new RowMapper(layer, table, source, settings.mapping());
    }

    /** What ids begin with that are made from the content. */
    String idPrefix() {
        return settings.dataset() + "-";
    }

    /** Which part of the product a record belongs to. */
    Optional<String> part(SourceTable source, SourceRecord record) {
        var value =
                source.find(scope.field())
                        .map(field -> record.values()[field])
                        .map(found -> String.valueOf(found).strip());
        return value.filter(text -> text.length() >= scope.characters())
                .map(text -> text.substring(0, scope.characters()));
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
                defaults);
    }

    /** How the parts of the product are told apart; absent when a file is always the whole. */
    @Nullable StagedScope parts() {
        if (scope.field().isEmpty()) {
            return null;
        }
        var rule = Pattern.compile(Pattern.quote("{" + scope.field() + "}") + ".*");
        var column =
                settings.mapping().rules().stream()
                        .filter(r -> rule.matcher(r.from()).matches() && r.values().isEmpty())
                        .map(ColumnRule::column)
                        .filter(this::isText)
                        .findFirst();
        return new StagedScope(column.orElse(null), scope.characters());
    }

    private boolean isText(String column) {
        var stored = table.columns().get(column);
        return stored != null && stored.type().equals("text");
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
        requireCode("positional_accuracy", "positionalAccuracy", settings.positionalAccuracy());
        requireCode("visibility", "visibility", settings.visibility());
    }

    private void requireCode(String name, String member, String value) {
        for (var attribute : layer.attributes()) {
            if (attribute.name().equals(name) && !attribute.codes().containsKey(value)) {
                var codes = String.join(", ", attribute.codes().keySet());
                throw new SettingsProblem(
                        member,
                        "「" + attribute.title().ja() + "」は次のどれかにしてください: " + codes,
                        attribute.title().en() + " has to be one of " + codes + ".");
            }
        }
    }
}
