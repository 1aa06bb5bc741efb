package jp.ritchi.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The hourly counts of a station over whole days in Japan, both directions, with every hour of the
 * span present: an hour that was not counted is null with its status, never zero.
 *
 * @param up vehicles towards the start of the route, in vehicles/h
 * @param down vehicles towards the end of the route, in vehicles/h
 * @param section counts of a detector that sees one cross-section; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountSeries(
        String station,
        LocalDate from,
        LocalDate to,
        Text unit,
        boolean synthetic,
        List<Source> sources,
        List<OffsetDateTime> hours,
        List<@Nullable Integer> up,
        List<@Nullable Integer> down,
        List<String> upStatus,
        List<String> downStatus,
        @Nullable SectionHours section) {

    static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final String MISSING = "missing";

    /** Where counts of the series come from. */
    record Source(String id, Text title) {}

    /** One stored hour of one direction. */
    record Hour(
            OffsetDateTime hour,
            String direction,
            @Nullable Integer vehicles,
            String status,
            Source source) {}

    static CountSeries of(
            String station,
            LocalDate from,
            LocalDate to,
            List<Hour> stored,
            List<SectionHours.Hour> sectionHours) {
        Map<String, Hour> byKey = new HashMap<>();
        stored.forEach(hour -> byKey.put(hour.direction() + hour.hour().toInstant(), hour));
        var sources =
                Stream.concat(
                                stored.stream().map(Hour::source),
                                sectionHours.stream().map(SectionHours.Hour::source))
                        .distinct()
                        .toList();
        var hours = new ArrayList<OffsetDateTime>();
        var end = to.plusDays(1).atStartOfDay().atOffset(JAPAN);
        for (var at = from.atStartOfDay().atOffset(JAPAN); at.isBefore(end); at = at.plusHours(1)) {
            hours.add(at);
        }
        return new CountSeries(
                station,
                from,
                to,
                new Text("台/時", "vehicles/h"),
                sources.stream().anyMatch(source -> "ritchi-synthetic".equals(source.id())),
                sources,
                hours,
                vehicles(byKey, "up", hours),
                vehicles(byKey, "down", hours),
                status(byKey, "up", hours),
                status(byKey, "down", hours),
                sectionHours.isEmpty() ? null : SectionHours.of(hours, sectionHours));
    }

    private static List<@Nullable Integer> vehicles(
            Map<String, Hour> byKey, String direction, List<OffsetDateTime> hours) {
        var values = new ArrayList<@Nullable Integer>(hours.size());
        for (OffsetDateTime at : hours) {
            var hour = byKey.get(direction + at.toInstant());
            values.add(hour == null ? null : hour.vehicles());
        }
        return values;
    }

    private static List<String> status(
            Map<String, Hour> byKey, String direction, List<OffsetDateTime> hours) {
        return hours.stream()
                .map(at -> byKey.get(direction + at.toInstant()))
                .map(hour -> hour == null ? MISSING : hour.status())
                .toList();
    }
}
