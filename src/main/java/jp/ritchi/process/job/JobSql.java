package jp.ritchi.process.job;

/** The statements of the queue. Times are the database's, so that workers need not agree. */
final class JobSql {
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('process.job'))";

    static final String ACTIVE =
            """
            SELECT count(*) FROM process.job
            WHERE state IN ('accepted', 'running') AND (:key::text IS NULL OR quota_key = :key)
            """;

    static final String INSERT =
            """
            INSERT INTO process.job (id, work, owner, quota_key, visibility, inputs, as_document)
            VALUES (:id, :work, :owner, :key, :visibility, :inputs::jsonb, :document)
            """;

    /** Those who signed in come before the public, then first come, first served. */
    static final String CLAIM =
            """
            UPDATE process.job SET state = 'running', lease = :lease, heartbeat_at = now(),
                updated_at = now(), started_at = coalesce(started_at, now()),
                attempts = attempts + 1, run_started_at = now(), run_started_done = done
            WHERE id = (
                SELECT id FROM process.job
                WHERE work = ANY (:works) AND (state = 'accepted' AND not_before <= now()
                    OR state = 'running'
                        AND heartbeat_at < now() - :patience * interval '1 millisecond')
                ORDER BY owner IS NULL, created_at
                LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, work, owner, visibility, inputs, position, attempts
            """;

    private static final String MINE = " WHERE id = :id AND lease = :lease AND state = 'running'";

    static final String HEARTBEAT = "UPDATE process.job SET heartbeat_at = now()" + MINE;

    static final String KEEP =
            """
            UPDATE process.job SET position = :position::jsonb, done = :done, total = :total,
                attempts = 1, heartbeat_at = now(), updated_at = now()
            """
                    + MINE;

    private static final String OVER =
            """
            lease = NULL, quota_key = NULL, updated_at = now(), finished_at = now(),
                expires_at = now() + :keep * interval '1 millisecond'
            """;

    static final String SUCCEED =
            "UPDATE process.job SET state = 'successful', position = NULL, " + OVER + MINE;

    static final String FAIL =
            """
            UPDATE process.job SET state = 'failed', failure_status = :status,
                failure_type = :type, message_ja = :ja, message_en = :en, position = NULL,
            """
                    + OVER
                    + MINE;

    static final String RELEASE =
            """
            UPDATE process.job SET state = 'accepted', lease = NULL, updated_at = now(),
                not_before = now() + :pause * interval '1 millisecond'
            """
                    + MINE;

    static final String DISMISS =
            """
            UPDATE process.job SET state = 'dismissed', inputs = NULL, position = NULL,
                lease = NULL, quota_key = NULL, updated_at = now(),
                finished_at = coalesce(finished_at, now()),
                expires_at = now() + :keep * interval '1 millisecond'
            WHERE id = :id AND state <> 'dismissed'
            """;

    static final String EXPIRED =
            "SELECT id, work FROM process.job WHERE expires_at < now() ORDER BY expires_at LIMIT 20";

    private JobSql() {}
}
