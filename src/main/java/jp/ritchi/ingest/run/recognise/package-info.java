/** What a file of tables holds, and what a person will most likely want to do with it. */
@NullMarked
package jp.ritchi.ingest.run.recognise;

import org.jspecify.annotations.NullMarked;
