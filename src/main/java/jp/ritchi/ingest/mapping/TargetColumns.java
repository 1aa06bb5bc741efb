package jp.ritchi.ingest.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerTable;
import org.jspecify.annotations.Nullable;

/** Checks the rules of a mapping against a collection and a table, and binds them to both. */
final class TargetColumns {
    static final String ID = "id";
    static final String NAME = "name_ja";

    /** Filled from the settings where no rule does. */
    private static final Set<String> SETTLED =
            Set.of(NAME, "source_id", "positional_accuracy", "as_of", "visibility");

    private final Layer layer;
    private final LayerTable stored;
    private final SourceTable source;
    private final List<TargetColumn> columns = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Template id;

    TargetColumns(Layer layer, LayerTable stored, SourceTable source) {
        this.layer = layer;
        this.stored = stored;
        this.source = source;
    }

    /**
     * @throws SettingsProblem when a rule cannot be followed
     */
    TargetColumns bind(Mapping mapping) {
        for (int i = 0; i < mapping.rules().size(); i++) {
            bind(mapping.rules().get(i), "mapping.rules[" + i + "]");
        }
        return this;
    }

    /**
     * @throws SettingsProblem when a column that must have a value has no rule
     */
    TargetColumns requireAll() {
        for (var attribute : layer.attributes()) {
            requireRule(attribute);
        }
        return this;
    }

    List<TargetColumn> columns() {
        return columns;
    }

    Optional<Template> id() {
        return Optional.ofNullable(id);
    }

    private void bind(ColumnRule rule, String member) {
        if (!seen.add(rule.column())) {
            throw new SettingsProblem(
                    member + ".column",
                    "列「" + rule.column() + "」の決まりが二つあります。一つにしてください。",
                    "There are two rules for the column " + rule.column() + ". Keep one.");
        }
        for (var field : Template.fieldsOf(rule.from())) {
            if (source.find(field).isEmpty()) {
                throw new SettingsProblem(
                        member + ".from",
                        "項目「" + field + "」は表「" + source.name() + "」にありません。",
                        "The table " + source.name() + " has no field " + field + ".");
            }
        }
        var template = Template.bind(rule.from(), source);
        if (rule.column().equals(ID)) {
            id = template;
        } else {
            columns.add(column(rule, template, member + ".column"));
        }
    }

    private TargetColumn column(ColumnRule rule, Template template, String member) {
        var attribute =
                layer.attributes().stream()
                        .filter(a -> a.name().equals(rule.column()))
                        .filter(stored::isWritable)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new SettingsProblem(
                                                member,
                                                "「" + rule.column() + "」は取込み先で入力できる列ではありません。",
                                                rule.column()
                                                        + " is not a column of the collection that can be filled."));
        var type =
                Optional.ofNullable(stored.columns().get(rule.column()))
                        .flatMap(column -> ColumnType.of(column.type()))
                        .orElseThrow(
                                () ->
                                        new SettingsProblem(
                                                member,
                                                "「" + rule.column() + "」はファイルから入力できない型の列です。",
                                                "No file can fill the type of the column "
                                                        + rule.column()
                                                        + "."));
        boolean required = stored.isRequired(attribute) && !SETTLED.contains(rule.column());
        return new TargetColumn(attribute, type, template, rule.values(), required);
    }

    private void requireRule(Attribute attribute) {
        if (stored.isWritable(attribute)
                && stored.isRequired(attribute)
                && !SETTLED.contains(attribute.name())
                && !seen.contains(attribute.name())) {
            throw new SettingsProblem(
                    "mapping.rules",
                    "「"
                            + attribute.title().ja()
                            + "」（"
                            + attribute.name()
                            + "）は必須の列です。入れる項目か値を決めてください。",
                    attribute.title().en()
                            + " ("
                            + attribute.name()
                            + ") must have a value. Choose a field or a value for it.");
        }
    }
}
