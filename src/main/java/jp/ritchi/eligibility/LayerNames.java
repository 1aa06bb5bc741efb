package jp.ritchi.eligibility;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Checks the parameters by which criteria name a layer ({@code layer}), filter it ({@code where},
 * attribute to allowed values) or read an attribute ({@code attribute}). A filter that is misspelt
 * would find nothing, and finding nothing can mean "met".
 */
@Component
class LayerNames {
    private final LayerCatalog layers;

    LayerNames(LayerCatalog layers) {
        this.layers = layers;
    }

    List<ProgrammeCheck.Problem> problems(JsonNode parameters, String at) {
        var problems = new ArrayList<ProgrammeCheck.Problem>();
        var id = parameters.path("layer");
        if (!id.isString()) {
            return problems;
        }
        var layer = layers.find(id.asString());
        if (layer.isEmpty()) {
            problems.add(
                    problem(
                            at + "/layer",
                            "レイヤ「" + id.asString() + "」はありません。",
                            "There is no layer " + id.asString() + "."));
            return problems;
        }
        var where = parameters.path("where");
        for (String name : where.propertyNames()) {
            attribute(layer.get(), name, where.get(name), at + "/where/" + name, problems);
        }
        var read = parameters.path("attribute");
        if (read.isString()) {
            attribute(layer.get(), read.asString(), read.path("-"), at + "/attribute", problems);
        }
        return problems;
    }

    private static void attribute(
            Layer layer,
            String name,
            JsonNode values,
            String at,
            List<ProgrammeCheck.Problem> problems) {
        var found = layer.attributes().stream().filter(a -> a.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            problems.add(
                    problem(
                            at,
                            "レイヤ「" + layer.id() + "」に属性「" + name + "」はありません。",
                            "The layer " + layer.id() + " has no attribute " + name + "."));
            return;
        }
        for (JsonNode value : values) {
            if (!allowed(found.get(), value)) {
                problems.add(
                        problem(
                                at,
                                "属性「" + name + "」は値「" + value.asString() + "」を持ちません。",
                                "The attribute " + name + " has no value " + value.asString()));
            }
        }
    }

    private static boolean allowed(Attribute attribute, JsonNode value) {
        return attribute.codes().isEmpty() || attribute.codes().containsKey(value.asString());
    }

    private static ProgrammeCheck.Problem problem(String at, String ja, String en) {
        return new ProgrammeCheck.Problem(at, new Text(ja, en));
    }
}
