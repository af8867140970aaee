export declare function installDependencies(): Promise<void>;
