import js from "@eslint/js";
import globals from "globals";

/** Refuses what would break the promises of this front end: long files, HTML made from strings. */
export default [
  { ignores: ["node_modules/**"] },
  js.configs.recommended,
  {
    files: ["js/**/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.browser },
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "no-var": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Use lit-html templates." },
        { property: "outerHTML", message: "Use lit-html templates." },
        { property: "insertAdjacentHTML", message: "Use lit-html templates." },
      ],
      "no-restricted-imports": ["error", { patterns: ["lit-html/directives/unsafe-*"] }],
    },
  },
  {
    files: ["checks/**/*.js", "*.config.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node },
  },
];
