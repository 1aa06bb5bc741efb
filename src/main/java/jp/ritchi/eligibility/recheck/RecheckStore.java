package jp.ritchi.eligibility.recheck;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers and reports; writes always within the transaction of the job that makes them. */
@Component
class RecheckStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RecheckStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The moment of the last whole re-check of that visibility. */
    @Nullable Moment lastMoment(String visibility) {
        var found =
                jdbc.query(
                        RecheckSql.LAST_MOMENT,
                        (row, number) ->
                                new Moment(
                                        row.getObject("day", LocalDate.class),
                                        stamps(row.getString("stamps"))),
                        visibility);
        return found.isEmpty() ? null : found.get(0);
    }

    private Map<String, Long> stamps(String text) {
        return new TreeMap<>(json.readValue(text, new TypeReference<Map<String, Long>>() {}));
    }

    /**
     * Begins a report; when it has begun before, with other data, its counts begin anew. Changes
     * that a report found which never became whole belong to this one, for their answers are kept.
     */
    void begin(UUID id, String visibility, String by, Moment now, @Nullable Moment before) {
        jdbc.update(
                RecheckSql.BEGIN,
                id,
                visibility,
                by,
                now.day(),
                before == null ? null : before.day(),
                json.writeValueAsString(now.stamps()),
                before == null ? null : json.writeValueAsString(before.stamps()));
        jdbc.update(RecheckSql.ADOPT, id, visibility, id);
        jdbc.update(RecheckSql.ABANDON, visibility, id);
    }

    Map<String, LastAnswer.Earlier> earlier(
            String visibility, String programme, Collection<String> parcels) {
        var found = new HashMap<String, LastAnswer.Earlier>();
        jdbc.query(
                RecheckSql.EARLIER,
                row -> {
                    var state = json.readValue(row.getString("state"), AnswerState.class);
                    found.put(
                            row.getString("parcel_id"),
                            new LastAnswer.Earlier(
                                    row.getInt("parcel_version"),
                                    row.getString("programme_version"),
                                    state));
                },
                visibility,
                programme,
                parcels.toArray(String[]::new));
        return found;
    }

    /** What one piece of a re-check found. */
    record Piece(
            UUID recheck,
            String visibility,
            String programme,
            List<LastAnswer> answers,
            List<String> untouched,
            List<LastAnswer.Change> changes,
            List<String> added) {
        static Piece of(UUID recheck, String visibility, String programme) {
            return new Piece(
                    recheck,
                    visibility,
                    programme,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    void store(Piece piece) {
        jdbc.batchUpdate(
                RecheckSql.ANSWER,
                piece.answers(),
                500,
                (statement, answer) -> bind(statement, piece, answer));
        jdbc.batchUpdate(
                RecheckSql.CHANGE,
                piece.changes(),
                500,
                (statement, change) -> bind(statement, piece, change));
        jdbc.update(
                RecheckSql.TOUCH,
                piece.recheck(),
                piece.visibility(),
                piece.programme(),
                piece.untouched().toArray(String[]::new));
        jdbc.update(
                RecheckSql.COUNT,
                piece.answers().size(),
                piece.untouched().size(),
                piece.added().size(),
                piece.recheck());
    }

    private void bind(PreparedStatement statement, Piece piece, LastAnswer answer)
            throws SQLException {
        statement.setString(1, piece.visibility());
        statement.setString(2, piece.programme());
        statement.setString(3, answer.parcel().id());
        statement.setString(4, answer.programmeVersion());
        statement.setInt(5, answer.parcelVersion());
        statement.setString(6, json.writeValueAsString(answer.state()));
        statement.setObject(7, piece.recheck());
    }

    private void bind(PreparedStatement statement, Piece piece, LastAnswer.Change change)
            throws SQLException {
        statement.setObject(1, piece.recheck());
        statement.setString(2, piece.programme());
        statement.setString(3, change.answer().parcel().id());
        statement.setString(4, change.answer().parcel().name());
        statement.setString(5, change.kind().word());
        statement.setString(6, json.writeValueAsString(change.before()));
        statement.setString(7, json.writeValueAsString(change.answer().state()));
        statement.setObject(8, change.causes().toArray(String[]::new));
    }

    /**
     * Ends a report: answers that nobody met again are removed, changes that came to nothing too.
     */
    void finish(UUID id, String visibility, Duration keep) {
        int removed = jdbc.update(RecheckSql.REMOVE, visibility, id);
        jdbc.update(RecheckSql.NOTHING, id);
        jdbc.update(RecheckSql.FINISH, removed, id);
        jdbc.update(RecheckSql.OLD, visibility, keep.toMillis(), id);
    }
}
