package jp.ritchi.ogcapi.cql2;

import java.util.Set;

/** The names of the spatial, temporal and array predicates. */
final class Relations {
    static final Set<String> NAMES =
            Set.of(
                    "s_intersects",
                    "s_equals",
                    "s_disjoint",
                    "s_touches",
                    "s_within",
                    "s_overlaps",
                    "s_crosses",
                    "s_contains",
                    "t_after",
                    "t_before",
                    "t_contains",
                    "t_disjoint",
                    "t_during",
                    "t_equals",
                    "t_finishedby",
                    "t_finishes",
                    "t_intersects",
                    "t_meets",
                    "t_metby",
                    "t_overlappedby",
                    "t_overlaps",
                    "t_startedby",
                    "t_starts",
                    "a_equals",
                    "a_contains",
                    "a_containedby",
                    "a_overlaps");

    private Relations() {}
}
