package jp.ritchi.eligibility.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * On every day at most one version of a programme holds. A later version ends an open-ended one
 * before it; any other overlap is refused.
 */
final class VersionRules {
    private VersionRules() {}

    /**
     * Finds room for a period among the other versions.
     *
     * @return the open-ended versions that have to end on the day before {@code from}
     * @throws RequestProblem when the period overlaps with another that does not give way
     */
    static List<StoredVersion> place(
            List<StoredVersion> others, LocalDate from, @Nullable LocalDate to) {
        var giveWay = new ArrayList<StoredVersion>();
        for (var other : others) {
            if (!other.overlaps(from, to)) {
                continue;
            }
            if (other.to() != null || !other.from().isBefore(from)) {
                throw overlap(other);
            }
            giveWay.add(other);
        }
        return giveWay;
    }

    /** Refuses a period that overlaps with any other version. */
    static void requireFree(List<StoredVersion> others, LocalDate from, @Nullable LocalDate to) {
        others.stream()
                .filter(other -> other.overlaps(from, to))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw overlap(other);
                        });
    }

    static void requirePeriod(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw RequestProblem.badParameter(
                    "effectiveTo",
                    "終了日は開始日（" + from + "）以後にしてください。",
                    "Let it end on its first day (" + from + ") or later.");
        }
    }

    /** Refuses to touch what an answer may already rest on. */
    static void requireNotYetInEffect(StoredVersion version, LocalDate today) {
        if (version.hasTakenEffect(today)) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "version-in-effect",
                    new Text(
                            "第 "
                                    + version.version()
                                    + " 版は "
                                    + version.from()
                                    + " から有効で、判定に使われたかもしれません。書き換えず、新しい版を作ってください。",
                            "Version "
                                    + version.version()
                                    + " has been in effect since "
                                    + version.from()
                                    + " and answers may rest on it. Make a new version instead."),
                    "version");
        }
    }

    static RequestProblem exists(String version) {
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "version-exists",
                new Text(
                        "第 " + version + " 版はすでにあります。別の版番号にしてください。",
                        "There is a version " + version + " already. Choose another name."),
                "version");
    }

    private static RequestProblem overlap(StoredVersion other) {
        var to = other.to();
        return new RequestProblem(
                HttpStatus.CONFLICT,
                "overlapping-version",
                new Text(
                        "第 "
                                + other.version()
                                + " 版の期間（"
                                + other.from()
                                + " から"
                                + (to == null ? "" : " " + to + " まで")
                                + "）と重なります。日付を変えるか、その版を先に終わらせてください。",
                        "It overlaps with version "
                                + other.version()
                                + " (from "
                                + other.from()
                                + (to == null ? "" : " to " + to)
                                + "). Change the days, or end that version first."),
                "effectiveFrom");
    }
}
