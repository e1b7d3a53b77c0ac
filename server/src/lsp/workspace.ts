import type { Analysis, Glimpse, Look } from '../analysis.ts';
import type { Engine } from '../engine.ts';
import { type ConversionOptions, defaultOptions } from '../keras/options.ts';
import type { FileSystem } from '../project/file-system.ts';
import { importsIn } from '../project/imports.ts';
import { folderOf } from '../project/paths.ts';
import { createProject, type Project } from '../project/project.ts';
import { type SettingsReader, settingsReader } from '../project/settings.ts';
import type { Span } from '../source/span.ts';
import type { Language } from '../verdict/localized.ts';
import { type Overlay, overlay } from './overlay.ts';
import type { Program, Programs } from './programs.ts';
import type { EditorSettings } from './settings.ts';

/** A program or a closed file, ready to be analysed. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly cells: readonly Span[];
  /** Set for what is open: then the answer is kept until the text changes. */
  readonly version?: string;
}

/** An analysis, and whether the settings that decide over it could be read. */
export interface Analyzed extends Options {
  readonly analysis: Analysis;
}

interface Options {
  readonly options: ConversionOptions;
  /** A `pyproject.toml` that is wrong: nothing is converted until it is put right. */
  readonly invalid: InvalidSettings | undefined;
}

/** The same of a glimpse, or of an analysis that is there already. */
export interface Glanced extends Options {
  readonly analysis: Look;
}

export type InvalidSettings = Extract<ReturnType<SettingsReader>, { readonly kind: 'invalid' }>;

/** All files that belong together, open or not. */
export interface Workspace {
  readonly analyze: (source: Source, settings: EditorSettings) => Analyzed;
  /** What an analysis finds, sooner. @param offset a place that is asked about as well */
  readonly glance: (source: Source, settings: EditorSettings, offset?: number) => Glanced;
  readonly files: () => Overlay;
  readonly project: () => Project;
  readonly settings: SettingsReader;
  /** Another number whenever an analysis may come out differently for reasons outside its own text. */
  readonly generation: () => number;
  /** Somebody types in a program. */
  readonly typed: (program: Program) => void;
  readonly closed: (path: string) => void;
  /** Files on the disk changed. */
  readonly changed: (paths: readonly string[]) => void;
}

export interface WorkspaceHost {
  readonly engine: () => Engine;
  readonly system: FileSystem;
  readonly programs: Programs;
  readonly language: Language;
}

/** A thousand documents can be open; the analyses of so many characters are kept, and always the last one. */
const mostKept = 1_000_000;

/** An analysis, and what it was made of. */
interface Kept {
  readonly key: string;
  readonly analyzed: Analyzed;
}

export function createWorkspace({ engine, system, programs, language }: WorkspaceHost): Workspace {
  let generation = 0;
  let current: { readonly files: Overlay; readonly project: Project } | undefined;
  let configured: SettingsReader | undefined;
  const kept = new Map<string, Kept>();
  const imports = new Map<string, string>();
  let open: ReadonlyMap<string, Program> | undefined;
  let glimpse: { readonly key: string; readonly analysis: Glimpse } | undefined;

  const shown = (path: string): string => path;
  const openAt = (path: string): Program | undefined => {
    open ??= new Map(programs.all().map((program) => [program.path, program]));
    return open.get(path);
  };
  const world = (): NonNullable<typeof current> => {
    if (current === undefined) {
      const files = overlay(system, openAt);
      current = { files, project: createProject({ files, engine: engine(), shown }) };
    }
    return current;
  };
  const renew = (): void => {
    generation++;
    current = undefined;
    open = undefined;
  };
  const settings: SettingsReader = (folder) => {
    configured ??= settingsReader({ files: system, language, shown });
    return configured(folder);
  };

  const optionsFor = ({ path }: Source, editor: EditorSettings): Options => {
    const said = settings(folderOf(path));
    const own = said.kind === 'settings' ? said.options : {};
    const options = { ...defaultOptions, ...editor.options, ...own };
    return { options, invalid: said.kind === 'invalid' ? said : undefined };
  };
  const keyOf = ({ version }: Source, { options }: Options): string =>
    `${generation} ${version} ${JSON.stringify(options)}`;
  const knownOf = (source: Source, options: Options): Analyzed | undefined => {
    const known = kept.get(source.path);
    return source.version !== undefined && known?.key === keyOf(source, options) ? known.analyzed : undefined;
  };

  return {
    analyze: (source, editor) => {
      const options = optionsFor(source, editor);
      const known = knownOf(source, options);
      if (known !== undefined) return known;
      const analyzed = { ...options, analysis: world().project.analyze(source, options.options) };
      if (source.version !== undefined) keep(kept, source.path, { key: keyOf(source, options), analyzed });
      return analyzed;
    },
    glance: (source, editor, offset) => {
      const options = optionsFor(source, editor);
      const known = knownOf(source, options);
      if (known !== undefined) return known;
      const key = `${source.path} ${keyOf(source, options)}`;
      const covers = offset === undefined || glimpse?.analysis.covers(offset) === true;
      if (source.version === undefined || glimpse?.key !== key || !covers)
        glimpse = { key, analysis: world().project.glance(source, options.options, offset) };
      return { ...options, analysis: glimpse.analysis };
    },
    files: () => world().files,
    project: () => world().project,
    settings,
    generation: () => generation,
    typed: ({ path, text }) => {
      open = undefined;
      // What a file imports decides which names others may give up; what else is in it counts where it was read.
      const now = JSON.stringify(importsIn(text));
      const before = imports.get(path);
      imports.set(path, now);
      if (current?.files.wasRead(path) === true || (before !== undefined && before !== now)) renew();
    },
    closed: (path) => {
      kept.delete(path);
      imports.delete(path);
      renew();
    },
    changed: (paths) => {
      if (paths.some((path) => path.endsWith('.toml'))) configured = undefined;
      if (paths.some((path) => openAt(path) === undefined)) renew();
    },
  };
}

function keep(kept: Map<string, Kept>, path: string, value: Kept): void {
  kept.delete(path);
  kept.set(path, value);
  let size = 0;
  for (const [key, { analyzed }] of [...kept].reverse()) {
    size += analyzed.analysis.file.text.length;
    if (size > mostKept && key !== path) kept.delete(key);
  }
}
