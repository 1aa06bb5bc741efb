package jp.ritchi.eligibility.criterion;

import static jp.ritchi.eligibility.Measures.metres;
import static jp.ritchi.eligibility.criterion.Sentences.plain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ritchi.eligibility.Criterion;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Finding;
import jp.ritchi.eligibility.FindingDraft;
import jp.ritchi.eligibility.Outcome;
import jp.ritchi.eligibility.Site;
import jp.ritchi.geo.GeodesicSeparation;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A project of a layer must be completed by a day within a distance of the site's nearest part: a
 * sewer, industrial water, a road. The day is the layer's attribute {@code completed_on}; where it
 * is not stated, where the place of the project cannot be measured from, or where the projects are
 * not known to be complete, the answer is unknown.
 */
@Component
class InfrastructureBy implements Criterion {
    @Override
    public String id() {
        return "infrastructure-by";
    }

    @Override
    public Text title() {
        return new Text("基盤の整備が期日までに済むこと", "Infrastructure completed by a day");
    }

    @Override
    public Map<String, Object> parameters() {
        return ParameterSchema.object()
                .layer()
                .number("metres", "距離（m）", "Distance (m)", 0, 100_000)
                .day("by", "完了の期日", "Completed by")
                .build();
    }

    /** A project near the site, judged by itself. */
    private record Project(
            Facts.Feature feature, double metres, @Nullable LocalDate completed, Decision near) {
        boolean isNear() {
            return near.outcome() == Outcome.MET;
        }

        boolean mayBeNear() {
            return near.outcome() != Outcome.NOT_MET;
        }

        boolean isDoneBy(LocalDate day) {
            return completed != null && !completed.isAfter(day);
        }
    }

    @Override
    public Finding evaluate(Site site, JsonNode parameters, Facts facts) {
        var view = new LayerView(parameters, site, facts);
        double limit = parameters.path("metres").asDouble();
        var by = LocalDate.parse(parameters.path("by").asString());
        var projects =
                projects(site, facts, view, limit, by.isAfter(site.asOf()) ? by : site.asOf());
        boolean covered = view.covers(limit);
        var done = projects.stream().filter(p -> p.isNear() && p.isDoneBy(by)).findFirst();
        var open =
                projects.stream()
                        .filter(Project::mayBeNear)
                        .filter(p -> p.completed() == null || p.isDoneBy(by))
                        .findFirst();
        Outcome outcome =
                done.isPresent()
                        ? Outcome.MET
                        : open.isPresent() || !covered ? Outcome.UNKNOWN : Outcome.NOT_MET;
        var decided = done.or(() -> open).or(() -> projects.stream().findFirst());
        var used = decided.map(p -> List.of(p.feature())).orElse(List.of());
        var draft =
                Finding.of(id(), title(view.what(), limit, by))
                        .outcome(outcome, reason(outcome, decided, view, open.isEmpty()))
                        .figures(decided.map(Project::metres).orElse(null), limit, null, "m")
                        .settledBy(outcome == Outcome.UNKNOWN ? settledBy(decided, view) : null)
                        .detail("completedOn", decided.map(p -> day(p)).orElse(null))
                        .detail("synthetic", view.isSynthetic(used) ? true : null)
                        .evidence(
                                LayerEvidence.of(
                                        site, used, site.geometry().getFactory().createPolygon()))
                        .sources(view.sources(used));
        return flip(draft, projects, view, by).build();
    }

    private static List<Project> projects(
            Site site, Facts facts, LayerView view, double limit, LocalDate day) {
        var accuracies = new Accuracies(facts);
        var boundary = new SiteAccuracy(site, facts);
        return view.on(day, limit + 50_000).stream()
                .map(
                        feature -> {
                            var way =
                                    GeodesicSeparation.nearest(site.geometry(), feature.geometry());
                            double doubt =
                                    Accuracy.together(
                                            boundary.at(way.at()), accuracies.of(feature));
                            return new Project(
                                    feature,
                                    Math.round(way.metres() * 1_000) / 1_000.0,
                                    completion(feature.text("completed_on")),
                                    new Decision(limit - way.metres(), true, doubt, true, true));
                        })
                .sorted(Comparator.comparingDouble(Project::metres))
                .toList();
    }

    /** The last day that is meant where only a month or a year is stated. */
    private static @Nullable LocalDate completion(String stated) {
        var day = Lifetime.day(stated);
        if (day == null) {
            return null;
        }
        return switch (stated.length()) {
            case 4 -> day.plusYears(1).minusDays(1);
            case 7 -> day.plusMonths(1).minusDays(1);
            default -> day;
        };
    }

    private static @Nullable String day(Project project) {
        return project.completed() == null ? null : project.completed().toString();
    }

    private static Text title(Text what, double limit, LocalDate by) {
        return new Text(
                what.ja() + "の整備が " + by + " までに " + plain(limit) + " m 以内で済むこと",
                what.en() + " completed within " + plain(limit) + " m by " + by);
    }

    private static Text reason(
            Outcome outcome, Optional<Project> decided, LayerView view, boolean uncovered) {
        if (decided.isEmpty()) {
            return Sentences.join(
                    new Text(
                            view.what().ja() + "の事業は、データでは近くにありません。",
                            "In the data there is no project of " + view.what().en() + " near."),
                    outcome == Outcome.UNKNOWN ? LayerSentences.uncovered(view.what()) : null);
        }
        var project = decided.get();
        var completed = day(project);
        var said =
                new Text(
                        "事業「"
                                + LayerSentences.name(project.feature(), true)
                                + "」まで "
                                + metres(project.metres())
                                + " m、完了時期は"
                                + (completed == null ? "示されていません。" : " " + completed + " です。"),
                        "It is "
                                + metres(project.metres())
                                + " m to the project "
                                + LayerSentences.name(project.feature(), false)
                                + ", "
                                + (completed == null
                                        ? "whose completion is not stated."
                                        : "completed on " + completed + "."));
        return Sentences.join(
                said,
                place(project),
                outcome == Outcome.UNKNOWN && uncovered
                        ? LayerSentences.uncovered(view.what())
                        : null,
                LayerSentences.synthetic(view.isSynthetic(List.of(project.feature()))));
    }

    private static @Nullable Text place(Project project) {
        return project.near().outcome() != Outcome.UNKNOWN
                ? null
                : new Text(
                        "事業の位置はおおよそで、距離の判定に使えません。",
                        "The place of the project is too rough to tell its distance.");
    }

    private static Text settledBy(Optional<Project> decided, LayerView view) {
        return decided.isEmpty()
                ? LayerSentences.data(view.what())
                : new Text(
                        "事業主体への完了時期と位置の確認", "The owner's word on when and where it is completed");
    }

    private static FindingDraft flip(
            FindingDraft draft, List<Project> projects, LayerView view, LocalDate by) {
        var late =
                projects.stream()
                        .filter(Project::isNear)
                        .filter(p -> p.completed() != null && p.completed().isAfter(by))
                        .min(
                                Comparator.comparing(
                                        p ->
                                                p.completed() == null
                                                        ? LocalDate.MAX
                                                        : p.completed()));
        if (late.isEmpty()) {
            return draft.flip(LayerFlip.known(view.what()));
        }
        var day = late.get().completed();
        return draft.flip(
                new Text(
                        "期日が " + day + " 以後であれば満たします（事業がその日に完了するため）。",
                        "Met if the day were "
                                + day
                                + " or later, when the project is completed."));
    }
}
