package jp.ritchi.eligibility.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells a page the thresholds, interchanges and coverage by which it colours parcels. */
@RestController
class BasisController {
    private static final String LOTS = "several-lots";
    private static final String EVERY_LAYER = "*";
    private static final Set<String> LAYERS = Set.of("parcels", EVERY_LAYER);

    private final LayerReads reads;
    private final Programmes programmes;
    private final Facts facts;
    private final Clock clock = Clock.systemUTC();

    BasisController(LayerReads reads, Programmes programmes, Facts facts) {
        this.reads = reads;
        this.programmes = programmes;
        this.facts = facts;
    }

    @GetMapping("/api/scenarios/basis")
    Basis get(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String asOf) {
        if (programme == null || programme.isBlank()) {
            throw RequestProblem.badParameter(
                    "programme",
                    "制度の ID を programme に入れてください。一覧は /api/programmes にあります。",
                    "Give the id of a programme. They are listed at /api/programmes.");
        }
        var today = WhatIfInputs.today(clock);
        var day = asOf == null || asOf.isBlank() ? today : WhatIfInputs.day(asOf);
        return reads.read(client -> basis(programme, day, today));
    }

    private Basis basis(String id, LocalDate day, LocalDate today) {
        var programme = programmes.get(id, day).programme();
        var distance = first(programme, ChangedProgramme.DISTANCE);
        var area = first(programme, ChangedProgramme.AREA);
        var lots = first(programme, LOTS);
        var known = Stream.of(distance, area, lots).filter(Objects::nonNull).toList();
        return new Basis(
                programme.id(),
                programme.version(),
                programme.title(),
                day,
                distance,
                area,
                lots,
                Basis.others(programme, known),
                points(distance, day, today),
                facts.coverage("interchanges"),
                facts.accuracies().stream().filter(c -> LAYERS.contains(c.layer())).toList(),
                doubt(distance, day));
    }

    /** The most that the point of an interchange may be off, where the programme counts that. */
    private @Nullable Double doubt(@Nullable JsonNode distance, LocalDate day) {
        if (distance == null
                || distance.path("interchangePosition").asString("").equals("published-point")) {
            return 0.0;
        }
        double most = 0;
        for (var one : facts.interchanges()) {
            if (Basis.counts(one, distance, day)) {
                most = Math.max(most, doubt(one.positionalAccuracy()));
            }
        }
        return Double.isFinite(most) ? most : null;
    }

    private double doubt(@Nullable String accuracy) {
        for (var layer : List.of("interchanges", EVERY_LAYER)) {
            for (var known : facts.accuracies()) {
                if (known.layer().equals(layer)
                        && known.attribute().equals("positional_accuracy")
                        && known.value().equals(accuracy)) {
                    var metres = known.metres();
                    return metres == null ? Double.POSITIVE_INFINITY : metres;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Those that count on the day or today, and those with an exit that open or close later. */
    private List<Basis.Point> points(@Nullable JsonNode distance, LocalDate day, LocalDate today) {
        var points = new ArrayList<Basis.Point>();
        for (var one : facts.interchanges()) {
            boolean counted = Basis.counts(one, distance, day);
            boolean screened = Basis.counts(one, null, today);
            if (counted || screened || one.hasExit()) {
                points.add(Basis.Point.of(one, counted, screened));
            }
        }
        return points;
    }

    private static @Nullable JsonNode first(Programme programme, String criterion) {
        return ChangedProgramme.parameters(programme, criterion).stream().findFirst().orElse(null);
    }
}
