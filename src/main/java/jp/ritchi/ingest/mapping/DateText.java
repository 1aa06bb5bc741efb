package jp.ritchi.ingest.mapping;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as it is written in Japan: 2024-04-01, 2024/4/1, 20240401, 2024年4月1日, 令和6年4月1日, R6.4.1.
 * Years of two digits without an era, and orders with the day or month first, are not taken. Within
 * an era the day has to lie in it.
 */
final class DateText {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern WESTERN =
            Pattern.compile("([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA =
            Pattern.compile(
                    "(明治|大正|昭和|平成|令和|[MTSHRmtshr])(元|[0-9]{1,2})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?");
    private static final Pattern MIDNIGHT = Pattern.compile("(.+?)[T ]0?0:00(?::00(?:\\.0+)?)?");
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private DateText() {}

    /** A year name, its letter, and its first and last day. */
    private record Era(String name, String letter, LocalDate first, LocalDate last) {}

    private static final List<Era> ERAS =
            List.of(
                    new Era("明治", "M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
                    new Era("大正", "T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
                    new Era("昭和", "S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
                    new Era("平成", "H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
                    new Era("令和", "R", LocalDate.of(2019, 5, 1), LocalDate.MAX));

    static boolean isIso(String text) {
        return ISO.matcher(text).matches();
    }

    static Optional<LocalDate> date(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
        var midnight = MIDNIGHT.matcher(plain);
        var day = (midnight.matches() ? midnight.group(1) : plain).replace(" ", "");
        for (var pattern : List.of(ISO, WESTERN, DIGITS)) {
            var matcher = pattern.matcher(day);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        var era = ERA.matcher(day);
        return era.matches() ? inEra(era) : Optional.empty();
    }

    private static Optional<LocalDate> inEra(Matcher found) {
        for (var era : ERAS) {
            if (era.name.equals(found.group(1)) || era.letter.equalsIgnoreCase(found.group(1))) {
                int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
                var western = String.valueOf(era.first.getYear() + year - 1);
                return day(western, found.group(3), found.group(4))
                        .filter(day -> !day.isBefore(era.first) && !day.isAfter(era.last));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 1);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment; without an offset it is taken as Japan's. */
    static Optional<OffsetDateTime> moment(String text) {
        var plain = text.strip().replace(' ', 'T').replace('/', '-');
        try {
            return Optional.of(OffsetDateTime.parse(plain));
        } catch (DateTimeException e) {
            try {
                return Optional.of(LocalDateTime.parse(plain).atOffset(JAPAN));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}
