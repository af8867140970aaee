export declare function installBeside(name: string, from: string, title: string): Promise<string>;
