/** What the page asks of its server. */

export class Refused extends Error {}

async function answered(response) {
  const answer = await response.json().catch(() => ({ error: "The answer is not JSON." }));
  if (!response.ok || answer.error) throw new Refused(answer.error || response.statusText);
  return answer;
}

export async function fetched(path) {
  return answered(await reach(path, {}));
}

export async function sent(path, document) {
  return answered(
    await reach(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(document),
    }),
  );
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Refused("The server does not answer. Is “muscle-check web” still running?");
  }
}
