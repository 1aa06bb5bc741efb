import { getJson, keepCsrf, postJson } from "./http.js";

/** @import {User} from "../types.js" */

/** Tells who is signed in and renews the token for writing. @returns {Promise<User|null>} */
export async function getSession() {
  const session = await getJson("/api/session");
  keepCsrf(session.csrf ?? null);
  return session.user ?? null;
}

/** @param {string} name @param {string} password @returns {Promise<User|null>} */
export async function signIn(name, password) {
  const session = await postJson("/api/login", { name, password });
  if (session?.csrf) keepCsrf(session.csrf);
  return session?.user ?? (await getSession());
}

/** @returns {Promise<User|null>} */
export async function signOut() {
  await postJson("/api/logout", {});
  return getSession();
}
