package jp.ritchi.eligibility.criterion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies.AccuracyClass;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Looks up how far a stored position may be off by what its row says of itself: the survey class
 * first, then how the coordinates came about, then the class of its position; the layer's own
 * figure before the one for all layers. What says nothing, or a class that nobody gave a figure,
 * cannot be measured with.
 */
final class Accuracies {
    private static final List<String> ATTRIBUTES =
            List.of("accuracy_class", "coordinate_class", "positional_accuracy");

    private final Map<String, AccuracyClass> classes = new HashMap<>();

    Accuracies(Facts facts) {
        for (AccuracyClass known : facts.accuracies()) {
            classes.put(key(known.layer(), known.attribute(), known.value()), known);
        }
    }

    Accuracy of(Facts.Feature feature) {
        return of(feature.layer(), feature.properties());
    }

    Accuracy of(Interchange interchange) {
        return of("interchanges", properties(null, null, interchange.positionalAccuracy()));
    }

    Accuracy of(Parcel parcel) {
        return of(
                "parcels",
                properties(
                        parcel.accuracyClass(),
                        parcel.coordinateClass(),
                        parcel.positionalAccuracy()));
    }

    private static Map<String, ?> properties(
            @Nullable String survey, @Nullable String coordinates, @Nullable String position) {
        var properties = new HashMap<String, Object>();
        putIfSaid(properties, "accuracy_class", survey);
        putIfSaid(properties, "coordinate_class", coordinates);
        putIfSaid(properties, "positional_accuracy", position);
        return properties;
    }

    private static void putIfSaid(
            Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private Accuracy of(String layer, Map<String, ?> properties) {
        for (String place : List.of(layer, "*")) {
            for (String attribute : ATTRIBUTES) {
                var value = properties.get(attribute);
                var known = value == null ? null : classes.get(key(place, attribute, value));
                if (known != null) {
                    return accuracy(known);
                }
            }
        }
        return Accuracy.NOT_STATED;
    }

    private static Accuracy accuracy(AccuracyClass known) {
        var metres = known.metres();
        return new Accuracy(
                metres == null ? Double.POSITIVE_INFINITY : metres,
                new Text(known.noteJa(), known.noteEn()));
    }

    private static String key(String layer, String attribute, Object value) {
        return layer + "\n" + attribute + "\n" + value;
    }
}
