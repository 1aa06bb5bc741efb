package jp.ritchi.ogcapi.param;

import java.sql.SQLException;
import java.util.function.Supplier;
import jp.ritchi.web.RequestProblem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

/** Failures of the store that the question has caused, told to whoever asked it. */
public final class Failures {
    /** The state with which PostGIS passes on that a projection does not reach a point. */
    private static final String INTERNAL = "XX000";

    private Failures() {}

    /** What {@code reading} answers, or the problem that it met. */
    public static <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataIntegrityViolationException e) {
            throw RequestProblem.badParameter(
                    "filter",
                    "filter の計算が数の範囲を超えます。小さな数で書いてください。",
                    "The filter computes numbers out of range. Write it with smaller ones.");
        } catch (UncategorizedSQLException e) {
            SQLException cause = e.getSQLException();
            if (INTERNAL.equals(cause.getSQLState()) && cause.getMessage().contains("transform")) {
                throw RequestProblem.badParameter(
                        "crs",
                        "この座標系では表せない位置の地物があります。別の crs を指定してください。",
                        "Some feature lies where this coordinate system does not reach. Choose another crs.");
            }
            throw e;
        }
    }
}
