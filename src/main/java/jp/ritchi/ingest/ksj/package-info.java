/** What the products of 国土数値情報 (National Land Numerical Information, MLIT) have in common. */
@NamedInterface("ksj")
@NullMarked
package jp.ritchi.ingest.ksj;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
