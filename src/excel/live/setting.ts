/** Whether Live is on: kept in the workbook's settings, so that it goes where the workbook goes. On unless somebody has turned it off. */
import type { Result } from "../api";
import type { RequestLimits } from "../gateway/request-limits";
import { runAlongside, type AfterSend, type Session } from "../gateway/session";

interface Limits {
  readonly limits: RequestLimits;
}

const KEY = "coSellLive";
const OFF = "off";

/** Queues a look at it. */
function queueLiveLook({ context }: Session): AfterSend<boolean> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return () => setting.isNullObject || setting.value !== OFF;
}

/** Whether it is on in this workbook. */
export function isLiveOn({ limits }: Limits): Promise<Result<{ readonly on: boolean }>> {
  return runAlongside(
    async (session) => {
      const on = queueLiveLook(session);
      await session.send();
      return { on: on() };
    },
    undefined,
    limits,
  );
}

/** Turns it on or off. Refused where Excel takes no setting now, as while a cell is being edited. */
export function switchLive({ limits }: Limits, on: boolean): Promise<Result<object>> {
  return runAlongside(
    async (session) => {
      session.context.workbook.settings.add(KEY, on ? "on" : OFF);
      await session.send();
      return {};
    },
    undefined,
    limits,
  );
}
