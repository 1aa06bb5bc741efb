package jp.ritchi.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All kinds of requirement by id; two never share one. */
@Component
class CriterionCatalog {
    private final Map<String, Criterion> byId = new TreeMap<>();

    CriterionCatalog(List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            if (byId.put(criterion.id(), criterion) != null) {
                throw new IllegalStateException("Two criteria are called " + criterion.id());
            }
        }
    }

    List<Criterion> list() {
        return List.copyOf(byId.values());
    }

    Optional<Criterion> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Criterion get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalStateException("No criterion is called " + id));
    }
}
