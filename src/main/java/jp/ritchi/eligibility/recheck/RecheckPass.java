package jp.ritchi.eligibility.recheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.KeptFacts;
import jp.ritchi.eligibility.Programme;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.parcel.ParcelSelection;
import jp.ritchi.process.job.JobRun;
import org.jspecify.annotations.Nullable;

/** One run over programmes and parcels, from where the last one ended. Lives on one thread. */
final class RecheckPass {
    private static final int PIECE = 250;

    private final JobRun run;
    private final RecheckWork.Parts parts;
    private final RecheckStore store;
    private final Facts kept;
    private final Moment now;
    private final @Nullable Moment before;
    private final String visibility;
    private final List<Parcel> parcels = new ArrayList<>(PIECE);
    private final List<Integer> versions = new ArrayList<>(PIECE);
    private RecheckPosition position;
    private long total;

    RecheckPass(JobRun run, RecheckWork.Parts parts, RecheckStore store, Moment now) {
        this.run = run;
        this.parts = parts;
        this.store = store;
        this.kept = new KeptFacts(parts.facts());
        this.now = now;
        this.visibility = run.clearance().id();
        this.before = store.lastMoment(visibility);
        this.position = RecheckPosition.beginning(now);
    }

    void go(Duration keep) {
        var programmes = programmes();
        total = parts.scan().count(ParcelSelection.all(), now.day()) * programmes.size();
        var reached = RecheckPosition.of(run.position());
        if (reached != null && reached.moment().equals(now)) {
            position = reached;
        } else {
            begin();
        }
        for (DatedProgramme programme : programmes) {
            int order = programme.programme().id().compareTo(position.programme());
            if (order >= 0) {
                check(programme, order == 0 ? position.after() : "");
            }
        }
        run.keep(
                position.toJson(),
                position.done(),
                total,
                () -> store.finish(run.id(), visibility, keep));
    }

    /** The versions in effect, by id; what is only a template answers nothing. */
    private List<DatedProgramme> programmes() {
        return parts.programmes().list().stream()
                .map(DatedProgramme::programme)
                .filter(programme -> programme.holdsOn(now.day()))
                .filter(programme -> !"template".equals(programme.kind()))
                .map(Programme::id)
                .distinct()
                .sorted()
                .map(id -> parts.programmes().get(id, now.day()))
                .toList();
    }

    private void begin() {
        var by = run.inputs().path("by").asString("schedule");
        run.keep(
                position.toJson(),
                0,
                total,
                () -> store.begin(run.id(), visibility, by, now, before));
    }

    private void check(DatedProgramme programme, String after) {
        parts.scan()
                .forEach(
                        ParcelSelection.all(),
                        now.day(),
                        after,
                        (parcel, version) -> {
                            parcels.add(parcel);
                            versions.add(version);
                            if (parcels.size() == PIECE) {
                                keep(programme);
                            }
                        });
        keep(programme);
    }

    private void keep(DatedProgramme programme) {
        if (parcels.isEmpty()) {
            return;
        }
        var piece = piece(programme);
        var last = parcels.get(parcels.size() - 1).id();
        var id = programme.programme().id();
        var reached = new RecheckPosition(now, id, last, position.done() + parcels.size());
        run.keep(reached.toJson(), reached.done(), total, () -> store.store(piece));
        position = reached;
        parcels.clear();
        versions.clear();
    }

    private RecheckStore.Piece piece(DatedProgramme programme) {
        var id = programme.programme().id();
        var earlier = store.earlier(visibility, id, parcels.stream().map(Parcel::id).toList());
        var piece = RecheckStore.Piece.of(run.id(), visibility, id);
        boolean parcelsAtMost = now.differsInParcelsAtMost(before);
        for (int i = 0; i < parcels.size(); i++) {
            var parcel = parcels.get(i);
            int version = versions.get(i);
            var then = earlier.get(parcel.id());
            if (then != null && parcelsAtMost && then.parcelVersion() == version) {
                piece.untouched().add(parcel.id());
            } else {
                answer(programme, parcel, version, then, piece);
            }
        }
        return piece;
    }

    private void answer(
            DatedProgramme programme,
            Parcel parcel,
            int version,
            LastAnswer.@Nullable Earlier then,
            RecheckStore.Piece piece) {
        var facts = new NotedFacts(kept);
        var site = Sites.of(List.of(parcel), null, now.day());
        var state = AnswerState.of(parts.evaluator().evaluate(programme, site, facts));
        var answer = new LastAnswer(parcel, version, programme.programme().version(), state);
        piece.answers().add(answer);
        if (then == null) {
            piece.added().add(parcel.id());
        } else {
            change(answer, then, facts).ifPresent(piece.changes()::add);
        }
    }

    private Optional<LastAnswer.Change> change(
            LastAnswer answer, LastAnswer.Earlier then, NotedFacts facts) {
        return AnswerState.kind(then.state(), answer.state())
                .map(
                        kind -> {
                            boolean parcel = then.parcelVersion() != answer.parcelVersion();
                            boolean rules =
                                    !Objects.equals(
                                            then.programmeVersion(), answer.programmeVersion());
                            var causes = now.causes(before, facts.layers(), parcel, rules);
                            return new LastAnswer.Change(answer, then.state(), kind, causes);
                        });
    }
}
