/** Stories told in a real browser against the whole service. */
package jp.ritchi.browser;
