/** What a request may do and which headers its answer carries. */
@NullMarked
package jp.ritchi.security.web;

import org.jspecify.annotations.NullMarked;
