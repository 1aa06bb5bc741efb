package jp.ritchi.eligibility.whatif;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import org.jspecify.annotations.Nullable;

/**
 * How far positions may be off at most, by any of the classes that their rows name: never less than
 * what a criterion takes, sometimes more.
 */
final class Blur {
    private static final String POSITION = "positional_accuracy";

    private final Map<String, Double> metres = new HashMap<>();

    Blur(List<Accuracies.AccuracyClass> classes) {
        for (var known : classes) {
            var figure = known.metres();
            metres.merge(
                    known.attribute() + "=" + known.value(),
                    figure == null ? Double.POSITIVE_INFINITY : figure,
                    Math::max);
        }
    }

    /** Metres for a parcel's boundary; infinite where nothing is said. */
    double ofParcel(
            @Nullable String survey, @Nullable String coordinates, @Nullable String position) {
        return most("accuracy_class=" + survey, "coordinate_class=" + coordinates, of(position));
    }

    /** Metres for the points of all these interchanges. */
    double ofInterchanges(List<Interchange> interchanges) {
        return interchanges.stream()
                .mapToDouble(one -> most(of(one.positionalAccuracy())))
                .max()
                .orElse(0);
    }

    /**
     * Hectares by which the area of such a shape may be off: Chrisman and Yandell's law, bounded.
     */
    static double hectares(double metres, int corners, double diagonal) {
        return metres == 0 ? 0 : metres / 2 * Math.sqrt(corners) * diagonal / 10_000;
    }

    private static String of(@Nullable String position) {
        return POSITION + "=" + position;
    }

    private double most(String... names) {
        return Arrays.stream(names)
                .map(metres::get)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
