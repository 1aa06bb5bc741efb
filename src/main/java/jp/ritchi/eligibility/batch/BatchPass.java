package jp.ritchi.eligibility.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.KeptFacts;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.parcel.ParcelSelection;
import jp.ritchi.process.job.JobRun;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One run over the sites of a batch, from where the last one ended. Lives on one thread. */
final class BatchPass {
    private static final int PIECE = 500;

    /** A piece is stored at least so often, so that a dismissal is seen and progress shown. */
    private static final long LONGEST = Duration.ofMillis(400).toNanos();

    private final JobRun run;
    private final BatchInputs inputs;
    private final BatchWork.BatchParts parts;
    private final BatchStore store;
    private final Facts facts;
    private final DatedProgramme programme;
    private final List<BatchRow> piece = new ArrayList<>(PIECE);
    private BatchPosition position = new BatchPosition(Map.of(), "", 0, 0);
    private long total;
    private String last = "";
    private long storedAt = System.nanoTime();

    BatchPass(JobRun run, BatchInputs inputs, BatchWork.BatchParts parts, BatchStore store) {
        this.run = run;
        this.inputs = inputs;
        this.parts = parts;
        this.store = store;
        this.facts = new KeptFacts(parts.facts());
        this.programme = parts.programmes().get(inputs.programme(), inputs.asOf());
    }

    void go(Map<String, Long> stamps) {
        var kept = BatchPosition.of(run.position());
        var selected = inputs.selection().parcels();
        var outlines = inputs.selection().collection();
        total = selected == null ? size(outlines) : parts.scan().count(selected, inputs.asOf());
        if (total == 0) {
            throw BatchProblems.nothing();
        }
        if (kept != null && kept.stamps().equals(stamps)) {
            position = kept;
            last = kept.after();
        } else {
            begin(new BatchPosition(stamps, "", 0, kept == null ? 0 : kept.restarts() + 1));
        }
        if (selected != null) {
            parcels(selected);
        } else if (outlines != null) {
            outlines(outlines);
        }
        keep();
    }

    private static long size(@Nullable JsonNode outlines) {
        return outlines == null ? 0 : outlines.path("features").size();
    }

    private void begin(BatchPosition first) {
        position = first;
        run.keep(
                first.toJson(),
                0,
                total,
                () -> {
                    store.discard(run.id());
                    store.begin(run.id(), run.clearance().id(), inputs, programme, first);
                });
    }

    private void parcels(ParcelSelection selected) {
        parts.scan()
                .forEach(
                        selected,
                        inputs.asOf(),
                        position.after(),
                        (parcel, version) -> add(parcel.id(), row(parcel)));
    }

    private BatchRow row(Parcel parcel) {
        var site = Sites.of(List.of(parcel), inputs.lots(), inputs.asOf());
        var answer = parts.evaluator().evaluate(programme, site, facts);
        return new BatchRow(next(), parcel.id(), parcel.name(), parcel, site, answer, null);
    }

    private void outlines(JsonNode collection) {
        var features = collection.path("features");
        for (int i = position.number(); i < features.size(); i++) {
            var feature = features.get(i);
            var crs = collection.get("crs");
            if (crs != null && feature instanceof ObjectNode object && !feature.has("crs")) {
                object.set("crs", crs);
            }
            add("", row(feature));
        }
    }

    /** An outline that cannot be a site does not spoil the others. */
    private BatchRow row(JsonNode feature) {
        int number = next();
        var id = OutlineNames.id(feature, number);
        var name = OutlineNames.name(feature, number);
        try {
            var site = parts.sites().of(inputs.single(feature));
            var answer = parts.evaluator().evaluate(programme, site, facts);
            return new BatchRow(number, id, name, null, site, answer, null);
        } catch (RequestProblem problem) {
            return new BatchRow(number, id, name, null, null, null, problem);
        }
    }

    private int next() {
        return position.number() + piece.size() + 1;
    }

    private void add(String after, BatchRow row) {
        piece.add(row);
        last = after;
        if (piece.size() >= PIECE || System.nanoTime() - storedAt > LONGEST) {
            keep();
        }
    }

    private void keep() {
        var rows = List.copyOf(piece);
        var reached = position.at(last, position.number() + rows.size());
        run.keep(reached.toJson(), reached.number(), total, () -> store.add(run.id(), rows));
        piece.clear();
        position = reached;
        storedAt = System.nanoTime();
    }
}
