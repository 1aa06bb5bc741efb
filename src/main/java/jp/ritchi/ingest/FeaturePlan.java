package jp.ritchi.ingest;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Features of one entity type, compared and written in batches through Hibernate. A row that a
 * person has changed since the last seed or import is reported and left as it is.
 */
public final class FeaturePlan<E extends FeatureEntity> implements ImportPlan {
    private static final int BATCH = 500;

    private final EntityManager entities;
    private final Class<E> type;
    private final String table;
    private final List<PlannedRow<E>> rows;

    public FeaturePlan(
            EntityManager entities, Class<E> type, String table, List<PlannedRow<E>> rows) {
        this.entities = entities;
        this.type = type;
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    @Override
    public Map<String, Long> apply(ImportReport report, @Nullable RunStamp stamp) {
        var content = new EntityContent<>(entities, type);
        long written = 0;
        for (int from = 0; from < rows.size(); from += BATCH) {
            report.watch()
                    .at(stamp == null ? "comparing" : "writing", from, (double) from / rows.size());
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            var stored = stored(batch);
            for (var row : batch) {
                var outcome = decide(row, stored.get(row.entity().id), content, report);
                report.count(outcome, 1);
                if (outcome == Outcome.NEW || outcome == Outcome.CHANGED) {
                    written++;
                    write(row.entity(), stored.get(row.entity().id), content, stamp);
                }
                show(row.entity(), outcome, report);
            }
            if (stamp != null) {
                entities.flush();
            }
            entities.clear();
        }
        return Map.of(table, written);
    }

    private Map<String, E> stored(List<PlannedRow<E>> batch) {
        var ids = batch.stream().map(row -> row.entity().id).toList();
        return entities
                .createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(entity -> entity.id, Function.identity()));
    }

    private Outcome decide(
            PlannedRow<E> row, @Nullable E stored, EntityContent<E> content, ImportReport report) {
        if (stored == null) {
            return Outcome.NEW;
        }
        if (content.same(row.entity(), stored)) {
            return Outcome.UNCHANGED;
        }
        if (!RunStamp.isPersonsWork(stored.changedBy)) {
            return Outcome.CHANGED;
        }
        report.add(
                new ImportIssue(
                        "edited-by-person",
                        Severity.WARNING,
                        row.number(),
                        row.place(),
                        new Text(
                                "「"
                                        + stored.nameJa
                                        + "」は取込みの後に手で編集されています（版 "
                                        + stored.version
                                        + "）。上書きしません。",
                                stored.id
                                        + " has been edited by hand since (version "
                                        + stored.version
                                        + "). It is not overwritten.")));
        return Outcome.REFUSED;
    }

    private void write(
            E entity, @Nullable E stored, EntityContent<E> content, @Nullable RunStamp stamp) {
        if (stamp == null) {
            return;
        }
        var target = stored == null ? entity : stored;
        if (stored != null) {
            content.copy(entity, stored);
        }
        target.stamp(stamp);
        if (stored == null) {
            entities.persist(entity);
        }
    }

    private void show(E entity, Outcome outcome, ImportReport report) {
        if (outcome != Outcome.REFUSED) {
            report.preview(entity.geometry(), entity.id, entity.nameJa, outcome);
        }
    }

    /** The first row of each id; later ones with the same id are reported and left out. */
    public static <E extends FeatureEntity> List<PlannedRow<E>> withoutDuplicates(
            List<PlannedRow<E>> rows, ImportReport report) {
        var seen = new HashMap<String, Integer>();
        return rows.stream()
                .filter(
                        row -> {
                            var first = seen.putIfAbsent(row.entity().id, row.number());
                            if (first != null) {
                                report.refuse(duplicate(row, first));
                            }
                            return first == null;
                        })
                .toList();
    }

    private static ImportIssue duplicate(PlannedRow<?> row, int first) {
        return new ImportIssue(
                "duplicate-row",
                Severity.WARNING,
                row.number(),
                row.place(),
                new Text(
                        first + " 件目と同じもの（" + row.entity().nameJa() + "）です。最初のものだけを使います。",
                        "The same thing as number " + first + "; only the first is used."));
    }
}
