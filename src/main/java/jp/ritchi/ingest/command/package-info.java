/** What the program does when it is called with a command instead of serving the map. */
@NamedInterface("command")
@NullMarked
package jp.ritchi.ingest.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
