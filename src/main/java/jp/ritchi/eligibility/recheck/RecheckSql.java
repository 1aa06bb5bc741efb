package jp.ritchi.eligibility.recheck;

/** The statements that keep answers and reports. */
final class RecheckSql {
    static final String LAST_MOMENT =
            """
            SELECT day, stamps::text AS stamps FROM eligibility.recheck
            WHERE visibility = ? AND finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT 1
            """;

    static final String BEGIN =
            """
            INSERT INTO eligibility.recheck (id, visibility, started_by, day, before_day, stamps,
                before_stamps)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            ON CONFLICT (id) DO UPDATE SET day = EXCLUDED.day, stamps = EXCLUDED.stamps,
                evaluated = 0, untouched = 0
            """;

    private static final String BROKEN =
            "SELECT id FROM eligibility.recheck WHERE visibility = ? AND finished_at IS NULL AND id <> ?";

    static final String ADOPT =
            "UPDATE eligibility.recheck_change SET recheck = ? WHERE recheck IN (" + BROKEN + ")";

    static final String ABANDON = "DELETE FROM eligibility.recheck WHERE id IN (" + BROKEN + ")";

    static final String EARLIER =
            """
            SELECT parcel_id, parcel_version, programme_version, state::text AS state
            FROM eligibility.last_answer
            WHERE visibility = ? AND programme = ? AND parcel_id = ANY (?)
            """;

    static final String ANSWER =
            """
            INSERT INTO eligibility.last_answer (visibility, programme, parcel_id, programme_version,
                parcel_version, state, recheck)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (visibility, programme, parcel_id) DO UPDATE SET
                programme_version = EXCLUDED.programme_version,
                parcel_version = EXCLUDED.parcel_version, state = EXCLUDED.state,
                recheck = EXCLUDED.recheck
            """;

    /** What was before the report stays, however often the report begins anew. */
    static final String CHANGE =
            """
            INSERT INTO eligibility.recheck_change (recheck, programme, parcel_id, parcel_name, kind,
                before, after, causes)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            ON CONFLICT (recheck, programme, parcel_id) DO UPDATE SET kind = EXCLUDED.kind,
                after = EXCLUDED.after, causes = EXCLUDED.causes
            """;

    static final String TOUCH =
            """
            UPDATE eligibility.last_answer SET recheck = ?
            WHERE visibility = ? AND programme = ? AND parcel_id = ANY (?)
            """;

    static final String COUNT =
            """
            UPDATE eligibility.recheck SET evaluated = evaluated + ?, untouched = untouched + ?,
                added = added + ? WHERE id = ?
            """;

    static final String REMOVE =
            "DELETE FROM eligibility.last_answer WHERE visibility = ? AND recheck <> ?";

    static final String NOTHING =
            "DELETE FROM eligibility.recheck_change WHERE recheck = ? AND before = after";

    static final String FINISH =
            "UPDATE eligibility.recheck SET finished_at = now(), removed = ? WHERE id = ?";

    static final String OLD =
            """
            DELETE FROM eligibility.recheck
            WHERE visibility = ? AND finished_at < now() - ? * interval '1 millisecond' AND id <> ?
            """;

    private RecheckSql() {}
}
