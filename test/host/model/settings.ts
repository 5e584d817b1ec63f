import { HostCollection, HostObject } from "../richApi/hostObject";

/** Something kept in the workbook (learn.microsoft.com/javascript/api/excel/excel.setting). */
export class Setting extends HostObject {
  constructor(
    private readonly settings: SettingCollection,
    readonly Key: string,
    public Value: unknown,
  ) {
    super();
  }

  override get identity(): { Key: string } {
    return { Key: this.Key };
  }

  Delete(): void {
    this.settings.kept.delete(this.Key);
  }
}

/** What the add-in keeps in the workbook (learn.microsoft.com/javascript/api/excel/excel.settingcollection). */
export class SettingCollection extends HostCollection<Setting> {
  readonly kept = new Map<string, Setting>();

  get items(): readonly Setting[] {
    return [...this.kept.values()];
  }

  /** Sets or adds. */
  Add(key: string, value: unknown): Setting {
    const setting = new Setting(this, key, value);
    this.kept.set(key, setting);
    return setting;
  }

  GetItemOrNullObject(key: string): Setting | null {
    return this.kept.get(key) ?? null;
  }
}
