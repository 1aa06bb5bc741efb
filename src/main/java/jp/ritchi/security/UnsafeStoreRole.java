package jp.ritchi.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The service does not start, because a database role could get round the policy. */
class UnsafeStoreRole extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnsafeStoreRole(List<String> faults) {
        super(
                "The service does not start because its database roles may do too much: "
                        + String.join("; ", faults)
                        + ". / データベースのロールの権限が強すぎるため起動しません。");
    }

    /** Tells the operator in a sentence instead of a stack trace; named in spring.factories. */
    static class Analyzer extends AbstractFailureAnalyzer<UnsafeStoreRole> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnsafeStoreRole cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Revoke these rights, or configure the roles that deploy/run.sh creates"
                            + " (ritchi_writer, ritchi_reader).",
                    cause);
        }
    }
}
